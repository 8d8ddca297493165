# 찾는 기준
search-told-occupations = 직종 { $names }
search-told-majors = 전공 { $names }
search-told-skills = 기술 { $names }
search-told-words = “{ $words }”
search-told-degree = 학력 { $names }
search-told-topik = TOPIK { $level }급
search-told-no-topik = TOPIK 급수 없음
search-told-visa = 체류자격 { $visa }
search-told-any-visa = 비자 무관
search-told-no-visa = 비자가 필요 없는 사람만
search-told-languages = 언어 { $languages }
search-told-experience = { $years ->
   *[other] 경력 { $years }년
  }
search-told-home = 사는 곳 { $region }
search-told-place-of-post = 근무지 { $region }
search-told-near = { $region } 근처({ $km }km 이내)
search-told-measured-from = 거리 기준 { $region }
search-told-within = 집에서 { $km }km 이내
search-told-regions = 지역 { $regions }
search-told-unwanted-regions = { $regions } 제외
search-told-nights = 야간 근무 가능
search-told-nights-to-firm = 야간 근무 있음
search-told-no-nights = 야간 근무 제외
search-told-pay = 월급 { WON($won) }
search-told-pay-hourly = 시급 { WON($won) }
search-told-headcount = { $count ->
   *[other] { $count }명
  }

# 추천
search-going-by = 말씀하신 내용을 기준으로 찾았습니다. { $told }
search-found-jobs = { $passing ->
   *[other] 조건에 드는 공고는 { $passing }건이며,
  } { $count ->
   *[other] 가장 잘 맞는 { $count }건은 다음과 같습니다.
  }
search-found-candidates = { $passing ->
   *[other] 조건에 드는 지원자는 { $passing }명이며,
  } { $count ->
   *[other] 가장 잘 맞는 { $count }명은 다음과 같습니다.
  }
search-more = 그다음으로 잘 맞는 결과입니다.
search-fewer = 더 맞는 결과는 없습니다.
search-no-more = 더 맞는 결과가 없습니다. 다른 지역처럼 바꿔 볼 조건을 말씀해 주세요.
search-job = { $number }. { $title }, { $employer }
search-job-alone = { $number }. { $title }
search-candidate = 지원자 { $number }: { $title }
search-place = { $region }, 약 { $km }km
search-tier = { $tier }, 100점 중 { $score }점
search-reason = • { $text }
search-to-check = ? 확인 필요: { $text }
search-programs = 관련된 지원사업입니다.
search-program = • { $name }: { $summary } ({ $document })

# 가장 먼저 필요한 것
search-ask-jobs = 어떤 일을 할 수 있으세요, 또는 무엇을 전공하셨어요? 용접, 회계, 기계공학처럼 기술이나 직종, 전공 하나면 됩니다.
search-ask-candidates = 어떤 분이 필요하세요? CNC 가공이나 품질관리처럼 직종이나 기술을 말씀해 주세요.
search-needs-work = 어떤 일인지 모르면 무엇이 맞는지 판단할 수 없고, 짐작해서 추천하지는 않습니다. 상담원이 함께 찾아 드릴 수 있습니다.
search-closed = 찾기를 멈췄습니다. 말씀하신 내용은 지우실 때까지 이 대화에 남아 있습니다.
no-profiles = 지금은 공고와 지원자를 볼 수 없습니다. 잠시 뒤에 다시 말씀해 주세요.
search-unheard = 찾는 데 쓸 수 있는 내용으로 이해하지 못했습니다. 기술이나 직종, 전공, TOPIK 급수, 체류자격, 학력, 지역과 거리, 야간 근무, 급여를 말씀하실 수 있습니다.
region-noted = 이 대화에서 지역을 기억하고 거리를 여기서부터 재겠습니다. 무엇을 찾아 드릴까요?
nothing-listed = 말씀하신 조건에 모두 맞는 것이 없어 목록이 비어 있습니다. 지역, 야간 근무, 급여 가운데 무엇을 바꿔 볼까요?
nothing-suggested = 아직 추천해 드린 것이 없습니다. 일자리를 찾아 드릴까요, 인재를 찾아 드릴까요?
match-gone = { $listed ->
   *[other] 목록 { $listed }건 가운데 { $number }번은 이제 말씀하신 조건에 맞지 않거나 더는 없습니다.
  }
no-such-match = { $listed ->
   *[other] 목록은 1번부터 { $listed }번까지이며 { $number }번은 없습니다.
  }

# 그 순서인 이유
search-parts = 점수는 이렇게 나왔습니다.
search-part = • { $part }: 100점 중 { $value }점 (비중 { $weight }%)
search-ahead = 1번이 앞서는 점은 주로 다음과 같습니다: { $parts }

# 배우면 좋은 것
lessons = { $posts ->
   *[other] 가장 잘 맞는 공고 { $posts }건이 요구하지만 아직 말씀하지 않으신 기술입니다.
  }
lesson = • { $name }: { $count ->
   *[other] { $count }건
  }
lessons-none = { $posts ->
   *[other] 가장 잘 맞는 공고 { $posts }건이 요구하는 기술은 모두 말씀하셨거나 가까운 기술을 갖추셨습니다.
  }
lessons-no-skills = 아직 기술을 말씀하지 않으셔서 모두 없는 것으로 셌습니다. 할 수 있는 일을 알려 주시면 다시 세어 드립니다.

# 공고에 적힌 것
post-line = { $name }: { $stated }.
post-not-stated = 공고에 적혀 있지 않습니다
post-topik = TOPIK { $level }급 이상
post-no-topik = TOPIK 급수 무관
post-languages = 언어: { $languages }
post-nights = 야간 근무 있음
post-no-nights = 야간 근무 없음
post-any-visa = 비자 무관
post-no-visa = 비자가 필요 없는 사람만
post-visas = 받는 비자: { $visas }
post-pay-fixed = { $per ->
    [hour] 시급 { WON($won) }
   *[month] 월 { WON($won) }
  }
post-pay = { $per ->
    [hour] { $least ->
        [0] 시급 { WON($most) } 이하
       *[other] { $most ->
            [0] 시급 { WON($least) } 이상
           *[other] 시급 { WON($least) }~{ WON($most) }
          }
      }
   *[month] { $least ->
        [0] 월 { WON($most) } 이하
       *[other] { $most ->
            [0] 월 { WON($least) } 이상
           *[other] 월 { WON($least) }~{ WON($most) }
          }
      }
  }

# 담아 두기와 소개
which-match = 몇 번을 말씀하시나요?
saved-list = 담아 두신 것입니다.
saved-list-gone = 담아 두신 것이 이제 말씀하신 조건에 맞지 않거나 더는 없습니다.
match-saved = 담아 두었습니다: { $name }
introduction-ask-jobs = { $name } 쪽에 소개해 달라고 상담원에게 전달할까요? 상담원은 공고 번호와 말씀하신 내용을 보게 됩니다: { $told }
introduction-ask-candidates = 다음 지원자를 소개해 달라고 상담원에게 전달할까요? { $name }. 상담원이 먼저 지원자의 동의를 구하며, 찾으시는 조건을 보게 됩니다: { $told }
introduction-sample = 이것은 만들어 낸 표본이므로 상담원은 절차만 안내해 드릴 수 있습니다.
introduction-nothing-told = 아직 없음
introduction-jobs = 공고 { $id } ({ $title }) 소개를 부탁드립니다. 말씀드린 내용: { $told }
introduction-candidates = 지원자 { $id } 소개를 부탁드립니다. 먼저 지원자의 동의를 구해 주세요. 찾는 조건: { $told }
introduced-jobs = 상담원에게 전달했습니다. 답변은 이 대화창에서 보실 수 있습니다.
introduced-candidates = 상담원에게 전달했습니다. 상담원이 먼저 지원자의 동의를 구합니다. 답변은 이 대화창에서 보실 수 있습니다.

# 버튼
button-more-matches = 더 보기
button-why-match = { $number }번은 왜 추천했나요?
button-introduce-jobs = { $number }번에 소개해 주세요
button-introduce-candidates = 지원자 { $number } 소개해 주세요
button-save-match = { $number }번 담아 두기
button-what-to-learn = 무엇을 배우면 더 잘 맞을까요?
button-programs-jobs = 유학생을 위한 사업
button-programs-candidates = 채용을 돕는 사업
button-relax-regions = 다른 지역도 보기
button-relax-distance = 더 먼 곳도 보기
button-relax-night-shifts = 야간 근무도 보기
button-introduce-yes = 네, 전달해 주세요
button-introduce-no = 아니요, 아직은요
button-find-jobs = 일자리 찾기
button-find-candidates = 인재 찾기
