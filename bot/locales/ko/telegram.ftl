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
telegram-location = 지도의 위치는 읽을 수 없습니다. 시·군·구 이름을 글로 적어 주세요.
telegram-document = 여기서는 파일을 받지 않습니다. 궁금한 것을 글로 적어 주세요.
telegram-contact = 연락처는 받지 않으며 보관하지도 않습니다. 궁금한 것을 글로 적어 주세요.
telegram-other = 이런 메시지는 읽을 수 없습니다. 궁금한 것을 글로 적어 주세요.
