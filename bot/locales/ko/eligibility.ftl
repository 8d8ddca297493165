# 확인을 시작하고 묻기
check-intro-admits = { $name }: 문서에 나온 요건은 다음과 같습니다.
check-intro-audience = { $name }: 문서에 나온 대상은 다음과 같습니다.
check-which = 어느 사업에 참여할 수 있는지 확인해 드릴까요? 사업 이름을 알려 주세요.
screening-intro = 참여할 수 있는 사업을 찾아 드리겠습니다. 몇 가지만 여쭤볼게요. 모르시는 것은 모른다고 하셔도 됩니다.
check-why = 여쭤보는 까닭은 문서에 이런 요건이 있기 때문입니다.
check-why-one = • { $name }: { $text }
check-why-unknown = 이 답에 따라 참여할 수 있는 사업이 달라지기 때문에 여쭤봅니다.
check-switched = 이제 한국어로 이어 가겠습니다.
check-corrected = 고쳤습니다. { $facts }
check-heard = 확인했습니다. { $facts }
check-unclear = 답을 이해하지 못했습니다. 짧게 다시 적어 주시겠어요?
check-unclear-choice = 답을 이해하지 못했습니다. 아래에서 고르시거나 짧게 적어 주세요.
check-without = { JOSA($name, pair: "은/는") } 모르는 것으로 두고 계속하겠습니다.
check-cancelled = 확인을 멈췄습니다. 다른 것이 궁금하시면 편하게 물어보세요.
check-guidance = 이 결과는 결정이 아니라 안내입니다.
requirement = • { $text }
requirement-instead = • 또는 { $text }
requirement-or = { $one } 또는 { $other }
requirement-not = { $text }에 해당하지 않음

# 알아듣지 못한 답
fact-problem-not_boolean = { JOSA($name, pair: "은/는") } 예 또는 아니요로 알려 주세요.
fact-problem-not_number = { JOSA($name, pair: "은/는") } 숫자로 알려 주세요.
fact-problem-not_whole = { JOSA($name, pair: "은/는") } 소수점이 없는 숫자로 알려 주세요.
fact-problem-too_small = 말씀하신 값은 { JOSA($name, pair: "으로/로") } 보기에 너무 작아서 적어 두지 않았습니다.
fact-problem-too_large = 말씀하신 값은 { JOSA($name, pair: "으로/로") } 보기에 너무 커서 적어 두지 않았습니다.
fact-problem-not_a_value = { JOSA($name, pair: "은/는") } 아래에서 골라 주세요.
fact-problem-not_a_region = { JOSA($name, pair: "은/는") } 한국의 시·군·구 이름으로 알려 주세요.
fact-problem-not_a_date = { JOSA($name, pair: "은/는") } 연도나 날짜로 알려 주세요.
fact-problem-in_the_future = { JOSA($name, pair: "이/가") } 앞으로의 날짜일 수는 없어서 적어 두지 않았습니다.
fact-problem-more_than = { JOSA($name, pair: "은/는") } { $other }보다 많을 수 없어서 적어 두지 않았습니다.
fact-problem-contradicts = { JOSA($name, pair: "과/와") } { JOSA($other, pair: "이/가") } 서로 맞지 않아서 적어 두지 않았습니다.

# 결과
outcome-eligible = 네, 문서에 나온 { $name } 요건을 모두 충족합니다.
outcome-not_eligible = 아니요, 문서에 나온 { $name } 요건 가운데 맞지 않는 것이 있습니다.
outcome-unknown = 아직 알 수 없습니다. { $name } 요건 가운데 확인되지 않은 것이 있습니다.
outcome-not_stated = { $name }의 대상에 해당합니다. 다만 문서에는 선정 기준이 나와 있지 않아 참여할 수 있는지는 말씀드릴 수 없습니다.
outcome-nobody_named = 문서에는 누가 { $name }에 참여할 수 있는지 나와 있지 않습니다.
outcome-missing = 확인되지 않은 것: { $names }
outcome-unsaid = 문서에 나와 있지 않은 것: { $points }
condition = { $mark } { $state }: { $text }
condition-told = { $line } ({ $told })
condition-said = { $line } (답변: { $value })
condition-met = 충족
condition-not_met = 미충족
condition-unknown = 확인 필요

# 말씀하신 내용
fact-told = { $name }: { $value }
fact-noted = { $name }: { $value }
value-yes = 예
value-no = 아니요
value-plain = { $number }
value-people = { $number }명
value-age = { $number }세
value-years = { $years }년
value-months = { $months }개월
value-years-months = { $years }년 { $months }개월
value-money = { WON($amount) }
value-date = { DAY($date) }
value-at-least = { $least } 이상
value-at-most = { $most } 이하
value-between = { $least }~{ $most }

# 버튼
button-yes = 네
button-no = 아니요
button-dont-know = 잘 모르겠어요
button-why-asked = 왜 물어보나요?
button-check-program = { $name } 확인하기
button-check-for-me = 나도 해당되는지 확인하기
button-check-again = 다시 확인하기
button-screen = 내게 맞는 사업 찾기
button-what-would-change = 무엇이 달라지면 되나요?
button-why-not = 왜 안 되나요?
button-worked = 얼마가 모이나요?

# 여러 사업 살펴보기
screening-of = 말씀하신 내용으로 살펴본 결과입니다. { $facts }
screening-of-nothing = 알려 주신 내용이 없어 문서에 나온 대상만 보여 드립니다.
screening-more = 이어서 보여 드립니다.
screening-can = 참여할 수 있는 사업
screening-could = 더 확인하면 참여할 수도 있는 사업
screening-cannot = 참여하기 어려운 사업
screening-unnamed = 누가 참여할 수 있는지 문서에 없는 사업
screening-meant = 대상에 해당하지만 선정 기준은 문서에 없는 사업
screening-name = • { $name }
screening-line = • { $name }: { $reason }
screening-if = 확인할 것: { $names }

# 까닭과 달라져야 할 것
nothing-checked = 아직 확인한 사업이 없습니다. 사업 이름을 말씀해 주시거나 전체를 살펴볼 수 있습니다.
why-not = { $name }: 다음 요건에 맞지 않습니다.
why-not-nothing = 지금까지 말씀하신 내용 가운데 요건에 어긋나는 것은 없습니다.
change-head = { $name }: 다음과 같이 되면 요건에 맞습니다.
change-line = • { $wanted }
change-none = { $name }: 스스로 바꾸실 수 있는 것으로는 결과가 달라지지 않습니다.
change-not-needed = 달라져야 하는 것은 없습니다.

# 저축이 얼마가 되는지
worked = 매달 { WON($amount) }씩 { $years } 동안 저축하면 다음과 같습니다.
worked-own = • 본인 저축액: { WON($amount) } × { $months }개월 = { WON($own) }
worked-top-up = • 회사 지원금(저축액의 { $percent }%): { WON($top_up) }
worked-total = • 합계: { WON($total) }
worked-not-counted = 문서에 나와 있지 않아 계산에 넣지 않은 것: { $names }
worked-over-cap = 한 달에 저축할 수 있는 금액은 { WON($cap) }까지라서 그보다 많은 금액은 계산해 드리지 않습니다.
worked-too-short = 저축 기간은 { $years } 이상이어야 해서 그보다 짧은 기간은 계산해 드리지 않습니다.
worked-incomplete = 월 저축액({ WON($cap) }까지)과 저축 기간을 모두 알려 주시면 계산해 드립니다.
button-worked-again = 다시 계산하기
