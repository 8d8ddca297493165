# 찾아볼 것이 없는 답
greet = 안녕하세요, 이음입니다. 중소기업 인력 정책에 관한 질문에 출처와 함께 답하고, 맞는 일자리와 인재를 이유와 함께 추천해 드립니다.
    유학생과 구직자, 중소기업 대표와 창업자, 재직자 모두 이용하실 수 있습니다. 무엇이 궁금하세요?
help = 공개된 문서 다섯 건에 나온 지원사업을 알려 드립니다. 어떤 사업인지, 누구를 위한 것인지, 금액과 규모, 기간과 시기를 편하게 물어보세요. 전공이나 기술, TOPIK 급수, 일하고 싶은 곳을 말씀하시면 맞는 일자리를, 필요한 분을 말씀하시면 맞는 인재를 추천해 드립니다. 편한 언어로 물어보실 수 있습니다: { $languages }. 문서에 없는 내용은 없다고 말씀드리고, 원하시면 상담원에게 전달합니다.
other-language = 보내 주신 언어를 읽을 수는 있지만 아직 그 언어로 쓰지는 못해서 영어로 답해 드립니다. 쓸 수 있는 언어: { $languages }.
partly-english = 아직 번역되지 않은 부분은 영어로 보여 드립니다.
goodbye = 안녕히 가세요. 궁금한 점이 생기면 언제든지 다시 물어보세요.
thank = 도움이 되어 기쁩니다. 더 궁금한 점이 있으세요?
ok = 알겠습니다. 궁금한 사업이 있으면 언제든지 물어보세요.
bot-identity = 저는 이음이라는 컴퓨터 프로그램입니다. 공개된 정책 문서에 있는 내용만, 어디에 나오는지와 함께 답합니다. 원하시면 언제든지 상담원이 이어받습니다.
mood = 네, 잘 지내고 있습니다. 어떤 사업을 찾아 드릴까요?
compliment = 감사합니다. 더 찾아 드릴 내용이 있을까요?
complain = 도움이 되지 못해 죄송합니다. 답변의 출처를 확인하시거나, 질문을 상담원에게 전달해 드릴 수 있습니다.
out-of-scope = 그 질문은 제가 답할 수 있는 범위를 벗어납니다. 저는 가지고 있는 중소기업·인력 정책 문서의 내용만 답하며, 짐작해서 말씀드리지 않습니다.
not-understood = 질문을 잘 이해하지 못했습니다. 다르게 말씀해 주시거나 사업 이름을 알려 주시겠어요?
restarted = 처음부터 다시 시작합니다. 무엇이 궁금하세요?
ask-forget = 이 대화와 알려 주신 내용을 모두 지울까요? 지우면 되돌릴 수 없습니다.
forgotten = 이 대화의 모든 내용을 지웠습니다.
language-switched = 이제 한국어로 안내해 드리겠습니다. 무엇이 궁금하세요?
language-unknown = 다음 언어로 안내해 드릴 수 있습니다: { $languages }. 어느 언어가 편하세요?

# 답변
answer-part = { $facts }
answer-part-named = { $name }: { $facts }
not-stated = { $name }: 문서에는 { JOSA($unsaid, pair: "이/가") } 나와 있지 않습니다.
not-stated-that = { $name }: 문서에는 그 질문에 대한 답이 나와 있지 않습니다.
not-stated-near = 문서에 있는 내용은 다음과 같습니다. { $facts }
not-found = 가지고 있는 문서에는 그 질문에 대한 답이 없습니다.
not-anywhere = 가지고 있는 문서에는 어느 사업에 대해서도 { JOSA($topic, pair: "이/가") } 나와 있지 않습니다.
not-found-near = 문서에서 가까운 주제: { $names }
offer-counselor = 질문을 상담원에게 전달해 드릴까요?
which-program = 어떤 사업을 말씀하시나요?
which-program-topic = 어떤 사업을 말씀하시나요? { JOSA($topic, pair: "을/를") } 알려 드리겠습니다.
programs-for = { $audience } 대상으로 문서에 나온 사업입니다.
programs-all = 문서에 나온 사업입니다.
programs-none = { $audience } 대상 사업은 문서에 없습니다.
comparison = 나란히 비교해 드립니다.
comparison-which = 어떤 두 사업을 비교할까요? 두 사업의 이름을 알려 주세요.
source-of = { $place }에 나옵니다.
source-place = { $document } { $lines }
source-lines = { $count ->
   *[other] { $lines }행
  }
source-none = 아직 이 대화에서 말씀드린 사실이 없습니다. 사업에 대해 물어보시면 출처와 함께 답해 드립니다.
inquiry-sent = 질문을 상담원에게 전달했습니다. 답변은 이 대화창에서 보실 수 있습니다.
inquiry-which = 상담원에게 무엇을 물어볼까요? 질문을 적어 주신 뒤 버튼을 눌러 주세요.

# 버튼
button-for-students = 유학생을 위한 사업
button-for-firms = 중소기업을 위한 사업
button-for-founders = 창업자를 위한 사업
button-all-programs = 전체 사업 보기
button-counselor = 상담원에게 묻기
button-help = 무엇을 할 수 있나요?
button-source = 출처 보기
button-forget-yes = 네, 모두 지워 주세요
button-forget-no = 아니요, 그대로 두세요
button-more = 더 보기 ({ $count })
button-topic = { $owner }: { $topic }
button-about = { $owner }
button-compare = 두 사업 비교
