# Những gì chỉ nói trong cuộc trò chuyện trên Telegram.
menu-jobs = Có những việc làm nào?
telegram-command-start = Bắt đầu
telegram-command-help = Tôi làm được gì
telegram-command-language = Đổi ngôn ngữ
telegram-command-programs = Tất cả chương trình
telegram-command-jobs = Việc làm
telegram-command-counselor = Hỏi tư vấn viên
telegram-command-forget = Xóa mọi thứ về tôi
telegram-unknown-command = Tôi không biết lệnh này. Hãy viết câu hỏi một cách tự nhiên, hoặc gửi /help.
telegram-voice = Tôi không nghe được bản ghi âm. Hãy viết câu hỏi của bạn.
telegram-sticker = Cảm ơn bạn! Hãy viết điều bạn muốn biết.
telegram-photo = Tôi không xem được ảnh hay video. Hãy viết câu hỏi của bạn.
telegram-location = Vị trí của bạn trên bản đồ thuộc { $region }. Tôi dựa vào đó; nếu không đúng, hãy viết địa phương khác.
telegram-location-sent = Tôi ở { $region }.
telegram-location-unknown = Vị trí này không thuộc địa phương nào của Hàn Quốc mà tôi biết. Hãy viết tên thành phố, huyện hoặc quận của bạn.
telegram-contact = Tôi không nhận danh bạ và không lưu liên hệ này. Hãy viết câu hỏi của bạn.
telegram-other = Tôi không đọc được loại tin nhắn này. Hãy viết câu hỏi của bạn.

# Tệp
telegram-file-type = Tôi đọc được tệp CSV, Excel (.xlsx) và JSON (JSON Resume, JobPosting), nhưng không đọc được PDF, Word hay loại khác. Bạn cũng có thể viết cho tôi nội dung của tệp.
telegram-file-large = Tệp này quá lớn: tôi đọc nhiều nhất { $most } kB. Hãy chia nhỏ tệp, hoặc viết cho tôi những điều quan trọng.
telegram-file-ask = Tôi đọc tệp “{ $name }” và ghi nhớ nội dung trong cuộc trò chuyện này nhé? Bản thân tệp không được lưu, tên và thông tin liên hệ được bỏ qua, và /forget xóa những gì còn lại.
telegram-file-candidates = Vâng, đó là hồ sơ của tôi
telegram-file-jobs = Vâng, đó là tin tuyển dụng của chúng tôi
telegram-file-no = Không, đừng mở
telegram-file-left = Tôi không mở tệp.
telegram-file-unreachable = Tôi không lấy được tệp từ Telegram. Hãy gửi lại.
telegram-file-unread = Tôi không đọc được tệp này: { $why }. Tôi đọc được tệp CSV, Excel (.xlsx) và JSON (JSON Resume, JobPosting).
telegram-file-read-candidates = { $count ->
    [0] Tôi không tìm thấy hồ sơ nào trong tệp ({ $form }).
   *[other] Tôi đã đọc hồ sơ của bạn ({ $form }). Những gì tôi hiểu nằm phía trên danh sách tiếp theo.
  }
telegram-file-read-jobs = { $count ->
    [0] Tôi không tìm thấy tin tuyển dụng nào trong tệp ({ $form }).
    [1] Tôi đã đọc tin tuyển dụng của bạn ({ $form }). Những gì tôi hiểu nằm phía trên danh sách tiếp theo.
   *[other] Tôi đã đọc { $count } tin tuyển dụng ({ $form }). Tôi tìm ứng viên cho tin nào?
  }
telegram-file-many-people = Tệp ({ $form }) nói về { $count } người nên tôi không ghi nhớ gì: ở đây tôi chỉ nhận hồ sơ của chính bạn.
telegram-file-first-posts = Các nút dành cho { $count } tin đầu tiên.
telegram-file-first-rows = Tôi chỉ đọc { $count } dòng đầu tiên.
telegram-file-row-rejected = ✗ Dòng { $row }, “{ $field }”: { $problem }. Tôi đã bỏ dòng này; viết đúng là: { $right }.
telegram-file-field-open = ? Dòng { $row }, “{ $field }”: { $problem }. Tôi để trống mục này; viết đúng là: { $right }.
telegram-file-more-problems = … và { $count } lỗi tương tự nữa.
telegram-file-told-candidates = Hãy tìm việc làm theo hồ sơ của tôi.
telegram-file-told-jobs = Hãy tìm ứng viên cho tin tuyển dụng của chúng tôi.
