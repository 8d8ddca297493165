# What the gateway itself says: errors.
error-unavailable =
    지금 일부 기능이 응답하지 않아 답변을 드리지 못했습니다.
    보내신 내용은 저장되었으니 잠시 후 다시 시도해 주세요.

problem-not-found-title = 찾을 수 없음
problem-not-found = 이 주소에는 아무것도 없습니다.
problem-method-not-allowed-title = 허용되지 않는 방식
problem-method-not-allowed = 이 주소는 이런 방식으로 사용할 수 없습니다.
problem-bad-request-title = 잘못된 요청
problem-bad-request = 요청을 이해하지 못했습니다.
problem-internal-title = 내부 오류
problem-internal = 문제가 발생했습니다. 잠시 후 다시 시도해 주세요.
problem-busy-title = 일시적 지연
problem-busy = 지금은 메시지를 저장하지 못했습니다. 잠시 후 다시 보내 주세요.
problem-not-ready-title = 준비되지 않음
problem-not-ready = 지금 응답하지 않는 부분: { $parts }
problem-malformed-title = 형식 오류
problem-malformed = 요청 본문이 올바른 JSON이 아닙니다.
problem-invalid-title = 올바르지 않은 요청
problem-invalid = { $place } 항목을 받을 수 없습니다: { $reason }
problem-empty-title = 빈 메시지
problem-empty = 메시지가 비어 있습니다. 질문을 적어 주세요.
problem-too-long-title = 너무 긴 메시지
problem-too-long = 메시지가 { $length }자입니다. { $limit }자까지 보낼 수 있으니 줄여 주세요.
problem-too-large-title = 너무 큰 요청
problem-too-large = 메시지가 너무 큽니다. { $kilobytes }KB까지 보낼 수 있으니 줄여 주세요.
problem-too-many-title = 요청이 너무 많음
problem-too-many = 한꺼번에 너무 많은 요청이 왔습니다. { $seconds }초 후 다시 시도해 주세요.
problem-not-offered-title = 제시되지 않은 선택
problem-not-offered = 이 대화에서 제시된 선택이 아닙니다. 질문을 직접 적어 주세요.
problem-token-missing-title = 토큰 없음
problem-token-missing = 대화의 토큰이 없습니다.
problem-token-wrong-title = 잘못된 토큰
problem-token-wrong = 이 대화의 토큰이 아닙니다.
problem-unknown-conversation-title = 없는 대화
problem-unknown-conversation = 그런 대화가 없습니다. 이미 삭제되었을 수 있습니다.
problem-unknown-message-title = 없는 메시지
problem-unknown-message = 이 대화에 그런 답변이 없습니다.
problem-unknown-language-title = 없는 언어
problem-unknown-language = 이 언어는 아직 쓸 수 없습니다. 다음 중에서 골라 주세요: { $languages }

# 시작할 때 스스로에게 먼저 물어보는 말: 첫 질문은 오래 걸린다.
first-message = 지원금은 얼마예요?
