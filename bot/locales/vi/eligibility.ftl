# Bắt đầu kiểm tra và đặt câu hỏi
check-intro-admits = { $name }: đây là điều tài liệu yêu cầu.
check-intro-audience = { $name }: đây là những đối tượng mà tài liệu nêu.
check-which = Tôi kiểm tra chương trình nào cho bạn? Hãy cho tôi biết tên chương trình.
screening-intro = Chúng ta cùng xem bạn có thể tham gia những chương trình nào. Tôi có vài câu hỏi; trả lời "tôi không biết" cũng được.
check-why = Tôi hỏi vì tài liệu nêu như sau:
check-why-one = • { $name }: { $text }
check-why-unknown = Tôi hỏi vì câu trả lời quyết định bạn có thể tham gia những chương trình nào.
check-switched = Tôi sẽ tiếp tục bằng tiếng Việt.
check-corrected = Đã sửa: { $facts }
check-heard = Đã ghi nhận: { $facts }
check-unclear = Tôi chưa hiểu được câu trả lời này. Bạn viết lại ngắn gọn giúp tôi nhé?
check-unclear-choice = Tôi chưa hiểu được câu trả lời này. Hãy chọn một mục bên dưới hoặc trả lời ngắn gọn.
check-without = Tôi tiếp tục mà không có thông tin này: { $name }.
check-cancelled = Tôi đã dừng việc kiểm tra. Khi nào muốn hỏi điều khác, bạn cứ hỏi nhé.
check-guidance = Đây là hướng dẫn, không phải quyết định.
requirement = • { $text }
requirement-instead = • hoặc { $text }
requirement-or = { $one } hoặc { $other }
requirement-not = không thuộc trường hợp: { $text }

# Những câu trả lời không hiểu được
fact-problem-not_boolean = Hãy trả lời có hoặc không: { $name }.
fact-problem-not_number = Hãy cho biết bằng một con số: { $name }.
fact-problem-not_whole = Hãy cho biết bằng một số nguyên: { $name }.
fact-problem-too_small = Giá trị đó quá nhỏ ({ $name }), nên tôi không ghi nhận.
fact-problem-too_large = Giá trị đó quá lớn ({ $name }), nên tôi không ghi nhận.
fact-problem-not_a_value = Hãy chọn một trong các câu trả lời bên dưới: { $name }.
fact-problem-not_a_region = Hãy cho biết tên một thành phố, huyện hoặc quận của Hàn Quốc: { $name }.
fact-problem-not_a_date = Hãy cho biết năm hoặc ngày: { $name }.
fact-problem-in_the_future = Đó là thời điểm trong tương lai, nên tôi không ghi nhận: { $name }.
fact-problem-more_than = Không thể như vậy: { $name } không thể lớn hơn { $other }. Tôi không ghi nhận.
fact-problem-contradicts = Hai điều này không khớp nhau: { $name } và { $other }. Tôi không ghi nhận.

# Kết quả
outcome-eligible = Được: bạn đáp ứng mọi điều kiện mà tài liệu nêu cho { $name }.
outcome-not_eligible = Không được: bạn không đáp ứng đủ các điều kiện mà tài liệu nêu cho { $name }.
outcome-unknown = Chưa biết được: một số điều kiện của { $name } vẫn chưa rõ.
outcome-not_stated = Bạn thuộc đối tượng của { $name }. Tài liệu không nêu tiêu chí lựa chọn, nên tôi không thể nói gì hơn.
outcome-nobody_named = Tài liệu không nêu ai có thể tham gia { $name }.
outcome-missing = Vẫn chưa biết: { $names }
outcome-unsaid = Tài liệu không nêu: { $points }
condition = { $mark } { $state }: { $text }
condition-told = { $line } ({ $told })
condition-said = { $line } (bạn trả lời: { $value })
condition-met = Đáp ứng
condition-not_met = Không đáp ứng
condition-unknown = Chưa rõ

# Điều bạn đã cho biết
fact-told = { $name }: { $value }
fact-noted = { $name } ({ $value })
value-yes = có
value-no = không
value-plain = { $number }
value-people = { $number } người
value-age = { $number } tuổi
value-years = { $years } năm
value-months = { $months } tháng
value-years-months = { $years } năm { $months } tháng
value-money = { WON($amount) }
value-date = { DAY($date) }
value-at-least = từ { $least } trở lên
value-at-most = từ { $most } trở xuống
value-between = từ { $least } đến { $most }

# Nút bấm
button-yes = Có
button-no = Không
button-dont-know = Tôi không biết
button-why-asked = Vì sao bạn hỏi?
button-check-program = Kiểm tra { $name }
button-check-for-me = Kiểm tra cho tôi
button-check-again = Kiểm tra lại
button-screen = Tìm chương trình cho tôi
button-what-would-change = Cần thay đổi điều gì?
button-why-not = Vì sao không được?
button-worked = Cộng lại được bao nhiêu?

# Xem tất cả chương trình cùng lúc
screening-of = Theo những gì bạn đã cho biết: { $facts }.
screening-of-nothing = Bạn chưa cho tôi biết gì, nên đây chỉ là những đối tượng mà tài liệu nêu.
screening-more = Đây là các chương trình tiếp theo.
screening-can = Bạn có thể tham gia
screening-could = Bạn có thể tham gia, còn tùy vào thông tin thêm
screening-cannot = Bạn không thể tham gia
screening-unnamed = Tài liệu không nêu ai có thể tham gia
screening-meant = Dành cho bạn, nhưng tài liệu không nêu tiêu chí lựa chọn
screening-name = • { $name }
screening-line = • { $name }: { $reason }
screening-if = tùy vào: { $names }

# Vì sao, và cần thay đổi điều gì
nothing-checked = Tôi chưa kiểm tra chương trình nào. Hãy nêu tên một chương trình, hoặc để tôi xem tất cả.
why-not = { $name }: các điều kiện sau không được đáp ứng.
why-not-nothing = Những gì bạn đã cho tôi biết đến giờ không có điều gì trái với điều kiện.
change-head = { $name }: các điều kiện sẽ được đáp ứng nếu điều sau thay đổi.
change-line = • { $wanted }
change-none = { $name }: không có điều gì bạn tự thay đổi được mà làm kết quả khác đi.
change-not-needed = Không cần thay đổi gì.

# Tiết kiệm cộng lại được bao nhiêu
worked = Tiết kiệm { WON($amount) } mỗi tháng trong { $years } sẽ được như sau.
worked-own = • Tiền bạn tự tiết kiệm: { WON($amount) } × { $months } tháng = { WON($own) }
worked-top-up = • Công ty đóng thêm ({ $percent } % số tiền bạn tiết kiệm): { WON($top_up) }
worked-total = • Tổng cộng: { WON($total) }
worked-not-counted = Không tính vào vì tài liệu không nêu: { $names }
worked-over-cap = Mỗi tháng chỉ có thể tiết kiệm nhiều nhất { WON($cap) }, nên tôi không tính số tiền lớn hơn.
worked-too-short = Thời hạn ngắn nhất là { $years }, nên tôi không tính thời hạn ngắn hơn.
worked-incomplete = Để tính, tôi cần cả số tiền mỗi tháng (nhiều nhất { WON($cap) }) và thời hạn.
button-worked-again = Tính lại
