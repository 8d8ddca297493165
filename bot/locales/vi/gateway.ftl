# Những gì cổng vào tự nói: các lỗi.
error-unavailable =
    Vừa rồi tôi không trả lời được vì một bộ phận của trợ lý không phản hồi.
    Tin nhắn của bạn đã được lưu. Vui lòng thử lại sau giây lát.

problem-not-found-title = Không tìm thấy
problem-not-found = Không có gì ở địa chỉ này.
problem-method-not-allowed-title = Cách dùng không được phép
problem-method-not-allowed = Không thể dùng địa chỉ này theo cách đó.
problem-bad-request-title = Yêu cầu không hợp lệ
problem-bad-request = Không hiểu được yêu cầu.
problem-internal-title = Lỗi nội bộ
problem-internal = Đã xảy ra lỗi ở đây. Vui lòng thử lại sau giây lát.
problem-busy-title = Đang bận
problem-busy = Hiện chưa lưu được tin nhắn. Vui lòng gửi lại sau giây lát.
problem-not-ready-title = Chưa sẵn sàng
problem-not-ready = Hiện không phản hồi: { $parts }.
problem-malformed-title = Yêu cầu sai định dạng
problem-malformed = Nội dung yêu cầu không phải là JSON hợp lệ.
problem-invalid-title = Yêu cầu không đúng
problem-invalid = Không chấp nhận được ở { $place }: { $reason }.
problem-empty-title = Tin nhắn trống
problem-empty = Tin nhắn trống. Hãy viết câu hỏi.
problem-too-long-title = Tin nhắn quá dài
problem-too-long = Tin nhắn có { $length } ký tự; chỉ gửi được nhiều nhất { $limit } ký tự. Hãy viết ngắn lại.
problem-too-large-title = Yêu cầu quá lớn
problem-too-large = Tin nhắn quá lớn; chỉ gửi được nhiều nhất { $kilobytes } KB. Hãy viết ngắn lại.
problem-too-many-title = Quá nhiều yêu cầu
problem-too-many = Bạn gửi hơi nhiều cùng lúc. Vui lòng đợi { $seconds } giây rồi thử lại.
problem-not-offered-title = Lựa chọn không được đưa ra
problem-not-offered = Lựa chọn này không được đưa ra trong cuộc trò chuyện này. Hãy viết câu hỏi của bạn.
problem-token-missing-title = Thiếu mã truy cập
problem-token-missing = Thiếu mã truy cập của cuộc trò chuyện.
problem-token-wrong-title = Sai mã truy cập
problem-token-wrong = Mã truy cập này không thuộc về cuộc trò chuyện.
problem-unknown-conversation-title = Không có cuộc trò chuyện này
problem-unknown-conversation = Không có cuộc trò chuyện nào như vậy. Có thể nó đã bị xóa.
problem-unknown-message-title = Không có tin nhắn này
problem-unknown-message = Cuộc trò chuyện không có câu trả lời nào như vậy.
problem-unknown-language-title = Không có ngôn ngữ này
problem-unknown-language = Ngôn ngữ này chưa dùng được. Hãy chọn một trong các ngôn ngữ: { $languages }.

# Điều cổng vào hỏi trợ lý đầu tiên, vì tin nhắn đầu tiên phải nạp nhiều thứ.
first-message = Hỗ trợ bao nhiêu tiền?
