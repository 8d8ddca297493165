# Những câu trả lời không cần tra cứu
greet = Xin chào, tôi là Ieum. Tôi trả lời câu hỏi về chính sách nhân lực cho doanh nghiệp vừa và nhỏ của Hàn Quốc, luôn kèm nguồn, và gợi ý việc làm cho người tìm việc, ứng viên cho doanh nghiệp, luôn kèm lý do.
    Du học sinh và người tìm việc, chủ doanh nghiệp nhỏ và người khởi nghiệp, cùng nhân viên của họ đều có thể hỏi tôi. Bạn muốn biết điều gì?
help = Tôi biết các chương trình được nêu trong năm tài liệu đã công bố: mỗi chương trình là gì, dành cho ai, bao nhiêu tiền, bao nhiêu suất, kéo dài bao lâu và khi nào. Tôi cũng gợi ý việc làm hợp với khả năng của bạn, hoặc ứng viên cho doanh nghiệp của bạn: hãy cho tôi biết chuyên ngành hoặc kỹ năng, cấp TOPIK và nơi bạn muốn làm việc, hoặc người mà bạn cần. Bạn cứ hỏi tự nhiên bằng một trong các ngôn ngữ này: { $languages }. Nếu tài liệu không nêu điều gì, tôi sẽ nói rõ như vậy, và chuyển câu hỏi của bạn cho tư vấn viên nếu bạn muốn.
other-language = Tôi đọc được tin nhắn của bạn nhưng chưa viết được ngôn ngữ đó, nên tôi trả lời bằng tiếng Anh. Các ngôn ngữ tôi dùng được: { $languages }.
partly-english = Một phần nội dung dưới đây bằng tiếng Anh vì chưa được dịch.
goodbye = Tạm biệt và chúc bạn may mắn. Khi nào có câu hỏi, bạn cứ quay lại nhé.
thank = Không có gì ạ. Bạn còn muốn biết điều gì nữa không?
ok = Vâng. Khi nào muốn hỏi về chương trình nào, bạn cứ hỏi nhé.
bot-identity = Tôi là Ieum, một chương trình máy tính. Tôi chỉ trả lời theo các tài liệu chính sách đã công bố và cho biết mỗi điều nằm ở đâu. Bất cứ lúc nào bạn muốn, tư vấn viên có thể tiếp nhận cuộc trò chuyện.
mood = Tôi vẫn ổn, cảm ơn bạn. Chúng ta cùng xem một chương trình nhé?
compliment = Cảm ơn bạn. Tôi tìm thêm điều gì cho bạn nữa không?
complain = Xin lỗi vì tôi chưa giúp được bạn. Bạn có thể kiểm tra nguồn của điều tôi đã nói, hoặc tôi có thể chuyển câu hỏi của bạn cho tư vấn viên.
out-of-scope = Điều này nằm ngoài phạm vi tôi có thể giúp. Tôi chỉ biết các chính sách về doanh nghiệp vừa và nhỏ và nhân lực trong tài liệu của mình, nên tôi không đoán.
not-understood = Tôi chưa hiểu rõ. Bạn có thể nói cách khác, hoặc cho tôi biết tên chương trình bạn muốn hỏi không?
restarted = Chúng ta bắt đầu lại từ đầu. Bạn muốn biết điều gì?
ask-forget = Tôi xóa cuộc trò chuyện này và mọi điều bạn đã cho tôi biết nhé? Không thể khôi phục lại được.
forgotten = Mọi nội dung của cuộc trò chuyện này đã được xóa.
language-switched = Từ giờ tôi sẽ nói tiếng Việt. Bạn muốn biết điều gì?
language-unknown = Tôi có thể nói các ngôn ngữ này: { $languages }. Bạn muốn dùng ngôn ngữ nào?

# Câu trả lời
answer-part = { $facts }
answer-part-named = { $name }: { $facts }
not-stated = { $name }: tài liệu không nêu { $unsaid }.
not-stated-that = Tài liệu không trả lời câu hỏi đó về { $name }.
not-stated-near = Tài liệu có nêu: { $facts }
not-found = Các tài liệu tôi có không trả lời câu hỏi đó.
not-anywhere = Không tài liệu nào tôi có nói về { $topic }, dù là chương trình nào.
not-found-near = Những chủ đề gần nhất mà tài liệu có: { $names }.
offer-counselor = Tôi chuyển câu hỏi của bạn cho tư vấn viên nhé?
which-program = Bạn muốn hỏi về chương trình nào?
which-program-topic = Bạn muốn hỏi về chương trình nào? Bạn đã hỏi về { $topic }.
programs-for = Các chương trình mà tài liệu nêu dành cho { $audience }:
programs-all = Các chương trình mà tài liệu nêu:
programs-none = Tài liệu không nêu chương trình nào dành cho { $audience }.
comparison = So sánh song song:
comparison-which = Tôi so sánh hai chương trình nào? Hãy cho tôi biết tên của cả hai.
source-of = Điều này nằm ở { $place }.
source-place = { $document }, { $lines }
source-lines = { $count ->
   *[other] dòng { $lines }
  }
source-none = Trong cuộc trò chuyện này tôi chưa nêu thông tin nào. Hãy hỏi tôi về một chương trình, câu trả lời sẽ kèm theo nguồn.
inquiry-sent = Tôi đã chuyển câu hỏi của bạn cho tư vấn viên. Bạn sẽ thấy câu trả lời ở đây.
inquiry-which = Tôi hỏi tư vấn viên điều gì? Hãy viết câu hỏi rồi nhấn nút.

# Nút bấm
button-for-students = Dành cho du học sinh
button-for-firms = Dành cho doanh nghiệp nhỏ
button-for-founders = Dành cho người khởi nghiệp
button-all-programs = Tất cả chương trình
button-counselor = Hỏi tư vấn viên
button-help = Bạn làm được gì?
button-source = Điều đó nêu ở đâu?
button-forget-yes = Vâng, xóa tất cả
button-forget-no = Không, cứ giữ lại
button-more = Xem thêm ({ $count })
button-topic = { $owner }: { $topic }
button-about = { $owner }
button-compare = So sánh hai chương trình
