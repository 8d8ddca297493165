# Dựa vào đâu để tìm
search-told-occupations = nghề { $names }
search-told-majors = đã học { $names }
search-told-skills = biết { $names }
search-told-words = “{ $words }”
search-told-degree = bằng cấp: { $names }
search-told-topik = TOPIK cấp { $level }
search-told-no-topik = không có TOPIK
search-told-visa = visa { $visa }
search-told-any-visa = visa nào cũng được
search-told-no-visa = chỉ người không cần visa
search-told-languages = nói { $languages }
search-told-experience = { $years ->
   *[other] { $years } năm kinh nghiệm
  }
search-told-home = sống ở { $region }
search-told-place-of-post = ở { $region }
search-told-near = gần { $region } (trong vòng { $km } km)
search-told-measured-from = khoảng cách tính từ { $region }
search-told-within = cách nhà trong vòng { $km } km
search-told-regions = ở { $regions }
search-told-unwanted-regions = không ở { $regions }
search-told-nights = làm được ca đêm
search-told-nights-to-firm = có ca đêm
search-told-no-nights = không làm ca đêm
search-told-pay = { WON($won) } mỗi tháng
search-told-pay-hourly = { WON($won) } mỗi giờ
search-told-headcount = { $count ->
   *[other] { $count } người
  }

# Gợi ý
search-going-by = Tôi dựa vào những gì bạn đã cho biết: { $told }.
search-found-jobs = { $passing ->
   *[other] Có { $passing } vị trí đạt các điều kiện này.
  } { $count ->
    [1] Đây là vị trí phù hợp nhất:
   *[other] Đây là { $count } vị trí phù hợp nhất:
  }
search-found-candidates = { $passing ->
   *[other] Có { $passing } ứng viên đạt các điều kiện này.
  } { $count ->
    [1] Đây là ứng viên phù hợp nhất:
   *[other] Đây là { $count } ứng viên phù hợp nhất:
  }
search-more = Đây là các kết quả tiếp theo:
search-fewer = Không còn kết quả nào phù hợp nữa.
search-no-more = Không còn kết quả nào phù hợp nữa. Hãy cho tôi biết tôi có thể tìm khác đi ở điểm nào, chẳng hạn địa phương khác.
search-job = { $number }. { $title }, { $employer }
search-job-alone = { $number }. { $title }
search-candidate = Ứng viên { $number }: { $title }
search-place = { $region }, cách khoảng { $km } km
search-tier = { $tier }, { $score } trên 100 điểm
search-reason = • { $text }
search-to-check = ? Cần kiểm tra: { $text }
search-programs = Các chương trình liên quan:
search-program = • { $name }: { $summary } ({ $document })

# Câu hỏi quyết định nhiều nhất
search-ask-jobs = Bạn làm được việc gì, hoặc bạn đã học ngành gì? Chỉ cần một kỹ năng, một nghề hoặc một chuyên ngành, chẳng hạn hàn, kế toán hoặc kỹ thuật cơ khí.
search-ask-candidates = Bạn cần người như thế nào? Hãy cho tôi biết nghề hoặc kỹ năng, chẳng hạn vận hành máy CNC hoặc quản lý chất lượng.
search-needs-work = Nếu không biết công việc, tôi không thể biết gợi ý nào phù hợp, và tôi không muốn đoán. Tư vấn viên có thể giúp bạn tìm hiểu.
search-closed = Tôi đã dừng tìm kiếm. Những gì bạn đã cho biết vẫn ở trong cuộc trò chuyện này cho đến khi bạn xóa.
no-profiles = Hiện tôi không xem được việc làm và ứng viên. Vui lòng thử lại sau ít phút.
region-noted = Tôi ghi nhớ địa phương của bạn trong cuộc trò chuyện này và tính khoảng cách từ đó. Bạn đang tìm gì?
search-unheard = Tôi chưa hiểu được điều này để dùng cho việc tìm kiếm. Bạn có thể cho tôi biết kỹ năng, nghề hoặc chuyên ngành, cấp TOPIK, visa hoặc bằng cấp, nơi nào và bao xa, ca đêm và mức lương.
nothing-listed = Danh sách trống vì không có gì hợp với tất cả những điều bạn đã cho biết. Tôi có thể tìm khác đi ở điểm nào: địa phương, ca đêm hay mức lương?
nothing-suggested = Tôi chưa gợi ý gì. Tôi tìm việc làm hay tìm ứng viên?
match-gone = { $listed ->
   *[other] Số { $number } trong { $listed } mục của danh sách không còn hợp với những gì bạn đã cho biết, hoặc không còn nữa.
  }
no-such-match = { $listed ->
    [1] Không có số { $number }; danh sách chỉ có một mục.
   *[other] Không có số { $number }; danh sách đi từ 1 đến { $listed }.
  }

# Vì sao đứng ở vị trí đó
search-parts = Điểm gồm các phần sau:
search-part = • { $part }: { $value } trên 100 (trọng số { $weight } %)
search-ahead = Mục đầu danh sách hơn chủ yếu ở: { $parts }.

# Nên học gì
lessons = { $posts ->
    [1] Vị trí duy nhất phù hợp với bạn còn yêu cầu các kỹ năng sau mà bạn chưa nêu:
   *[other] { $posts } vị trí phù hợp nhất với bạn còn yêu cầu các kỹ năng sau mà bạn chưa nêu:
  }
lesson = • { $name }: { $count ->
   *[other] { $count } vị trí
  }
lessons-none = { $posts ->
    [1] Vị trí duy nhất phù hợp với bạn không yêu cầu kỹ năng nào ngoài những kỹ năng bạn đã nêu hoặc gần như đã có.
   *[other] { $posts } vị trí phù hợp nhất với bạn không yêu cầu kỹ năng nào ngoài những kỹ năng bạn đã nêu hoặc gần như đã có.
  }
lessons-no-skills = Bạn chưa nêu kỹ năng nào, nên mọi kỹ năng đều bị tính là chưa có. Hãy cho tôi biết bạn làm được gì, tôi sẽ đếm lại.

# Điều các vị trí nêu khi được hỏi
post-line = { $name }: { $stated }.
post-not-stated = tin tuyển dụng không nêu
post-topik = yêu cầu TOPIK cấp { $level } trở lên
post-no-topik = không yêu cầu TOPIK
post-languages = ngôn ngữ: { $languages }
post-nights = có ca đêm
post-no-nights = không có ca đêm
post-any-visa = visa nào cũng được
post-no-visa = chỉ nhận người không cần visa
post-visas = nhận các visa { $visas }
post-pay-fixed = { $per ->
    [hour] { WON($won) } mỗi giờ
   *[month] { WON($won) } mỗi tháng
  }
post-pay = { $per ->
    [hour] { $least ->
        [0] đến { WON($most) } mỗi giờ
       *[other] { $most ->
            [0] từ { WON($least) } mỗi giờ
           *[other] { WON($least) } đến { WON($most) } mỗi giờ
          }
      }
   *[month] { $least ->
        [0] đến { WON($most) } mỗi tháng
       *[other] { $most ->
            [0] từ { WON($least) } mỗi tháng
           *[other] { WON($least) } đến { WON($most) } mỗi tháng
          }
      }
  }

# Giữ lại một mục và được giới thiệu
which-match = Bạn muốn nói mục nào?
saved-list = Đây là những gì bạn đã lưu:
saved-list-gone = Những gì bạn đã lưu không còn hợp với những gì bạn đã cho biết, hoặc không còn nữa.
match-saved = Tôi đã lưu cho bạn: { $name }.
introduction-ask-jobs = Tôi nhờ tư vấn viên giới thiệu bạn với { $name } nhé? Tư vấn viên sẽ đọc số của vị trí và những gì bạn đã cho biết: { $told }.
introduction-ask-candidates = Tôi nhờ tư vấn viên giới thiệu { $name } cho bạn nhé? Tư vấn viên hỏi ý kiến ứng viên trước, và sẽ đọc những gì bạn đang tìm: { $told }.
introduction-sample = Đây là mẫu được tạo ra, nên tư vấn viên chỉ có thể cho bạn biết quy trình.
introduction-nothing-told = chưa có gì
introduction-jobs = Xin giới thiệu tôi với vị trí { $id } ({ $title }). Tôi đã cho biết: { $told }.
introduction-candidates = Chúng tôi muốn gặp ứng viên { $id }; xin hỏi sự đồng ý của ứng viên trước. Chúng tôi đang tìm: { $told }.
introduced-jobs = Tôi đã chuyển cho tư vấn viên. Bạn sẽ thấy câu trả lời ở đây.
introduced-candidates = Tôi đã chuyển cho tư vấn viên, người sẽ hỏi ý kiến ứng viên trước. Bạn sẽ thấy câu trả lời ở đây.

# Nút bấm
button-more-matches = Xem thêm
button-why-match = Vì sao có số { $number }?
button-introduce-jobs = Giới thiệu tôi với số { $number }
button-introduce-candidates = Giới thiệu ứng viên { $number }
button-save-match = Lưu số { $number }
button-what-to-learn = Tôi nên học gì để phù hợp hơn?
button-programs-jobs = Chương trình cho du học sinh
button-programs-candidates = Chương trình hỗ trợ tuyển dụng
button-relax-regions = Xem cả địa phương khác
button-relax-distance = Xem cả nơi xa hơn
button-relax-night-shifts = Xem cả ca đêm
button-introduce-yes = Vâng, hãy chuyển đi
button-introduce-no = Chưa, để sau
button-find-jobs = Tìm việc làm
button-find-candidates = Tìm ứng viên
