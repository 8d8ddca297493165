# 텔레그램 대화에서만 쓰는 말.
menu-jobs = 어떤 일자리가 있나요?
telegram-command-start = 시작하기
telegram-command-help = 할 수 있는 일
telegram-command-language = 언어 바꾸기
telegram-command-programs = 전체 사업
telegram-command-jobs = 일자리
telegram-command-counselor = 상담원에게 묻기
telegram-command-forget = 내 기록 모두 지우기
telegram-unknown-command = 모르는 명령입니다. 궁금한 것을 편하게 적어 주시거나 /help 를 보내 주세요.
telegram-voice = 음성은 들을 수 없습니다. 궁금한 것을 글로 적어 주세요.
telegram-sticker = 고맙습니다! 무엇이 궁금하신지 글로 적어 주세요.
telegram-photo = 사진이나 영상은 볼 수 없습니다. 궁금한 것을 글로 적어 주세요.
telegram-location = 보내신 위치는 { $region }에 있습니다. 이 지역을 기준으로 하겠습니다. 맞지 않으면 다른 지역을 적어 주세요.
telegram-location-sent = 저는 { $region }에 있어요.
telegram-location-unknown = 제가 아는 국내 지역이 아닙니다. 시·군·구 이름을 글로 적어 주세요.
telegram-contact = 연락처는 받지 않으며 보관하지도 않습니다. 궁금한 것을 글로 적어 주세요.
telegram-other = 이런 메시지는 읽을 수 없습니다. 궁금한 것을 글로 적어 주세요.

# Files
telegram-file-type = CSV, 엑셀(.xlsx), JSON(JSON Resume, JobPosting) 파일은 읽을 수 있지만 PDF나 워드 등 다른 파일은 읽을 수 없습니다. 내용을 글로 적어 주셔도 됩니다.
telegram-file-large = 파일이 너무 큽니다. { $most }kB까지 읽을 수 있으니 나누어 보내시거나 중요한 내용을 글로 적어 주세요.
telegram-file-ask = “{ $name }” 파일을 읽고 그 내용을 이 대화에 기억해 둘까요? 파일 자체는 보관하지 않고 이름과 연락처는 읽지 않으며, 나머지는 /forget 으로 지울 수 있습니다.
telegram-file-candidates = 네, 제 이력서입니다
telegram-file-jobs = 네, 우리 회사 채용 공고입니다
telegram-file-no = 아니요, 열지 마세요
telegram-file-left = 파일을 열지 않았습니다.
telegram-file-unreachable = 텔레그램에서 파일을 받지 못했습니다. 다시 보내 주세요.
telegram-file-unread = 이 파일은 읽을 수 없습니다: { $why }. CSV, 엑셀(.xlsx), JSON(JSON Resume, JobPosting) 파일을 읽을 수 있습니다.
telegram-file-read-candidates = { $count ->
    [0] 파일({ $form })에서 이력서를 찾지 못했습니다.
   *[other] 이력서({ $form })를 읽었습니다. 이해한 내용은 이어지는 목록 위에 있습니다.
  }
telegram-file-read-jobs = { $count ->
    [0] 파일({ $form })에서 채용 공고를 찾지 못했습니다.
    [one] 채용 공고({ $form })를 읽었습니다. 이해한 내용은 이어지는 목록 위에 있습니다.
   *[other] 채용 공고 { $count }건({ $form })을 읽었습니다. 어느 공고의 지원자를 찾아 드릴까요?
  }
telegram-file-many-people = 파일({ $form })에 { $count }명의 내용이 있어 아무것도 기억하지 않았습니다. 여기서는 본인 이력서만 받습니다.
telegram-file-first-posts = 단추는 처음 { $count }건의 것입니다.
telegram-file-first-rows = 처음 { $count }행만 읽었습니다.
telegram-file-row-rejected = ✗ { $row }행 “{ $field }”: { $problem }. 이 행은 뺐습니다. 올바른 예: { $right }.
telegram-file-field-open = ? { $row }행 “{ $field }”: { $problem }. 이 항목은 비워 두었습니다. 올바른 예: { $right }.
telegram-file-more-problems = … 이런 것이 { $count }건 더 있습니다.
telegram-file-told-candidates = 제 이력서로 일자리를 찾아 주세요.
telegram-file-told-jobs = 우리 공고에 맞는 지원자를 찾아 주세요.
