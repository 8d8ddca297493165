# Cũng những điều đó, nói với người đang tìm việc
match-check-visa-candidate-to-person = Bạn chưa cho tôi biết visa của bạn; vị trí này nhận: { $accepted }
match-check-visa-both-to-person = Bạn chưa cho tôi biết visa của bạn, và tin tuyển dụng cũng không nêu nhận những visa nào
match-check-visa-unclear-to-person = Vị trí này nhận { $accepted }; chưa rõ bạn có loại { $visa } nào
match-check-korean-candidate-to-person = Bạn chưa cho tôi biết cấp TOPIK; yêu cầu là cấp { $needed }
match-check-korean-both-to-person = Bạn chưa cho tôi biết cấp TOPIK, và tin tuyển dụng cũng không nêu cần cấp nào
match-check-degree-candidate-to-person = Bạn chưa cho tôi biết bằng cấp; vị trí này yêu cầu: { $needed }
match-check-degree-both-to-person = Bạn chưa cho tôi biết bằng cấp, và tin tuyển dụng cũng không nêu yêu cầu bằng cấp nào
match-check-languages-candidate-to-person = Chưa rõ bạn nói các ngôn ngữ này tốt đến mức nào: { $languages }
match-check-distance-candidate-to-person = Bạn chưa cho tôi biết bạn có thể làm việc cách nhà bao xa
match-check-distance-both-to-person = Bạn chưa cho tôi biết muốn làm việc ở đâu, và tin tuyển dụng cũng không nêu nơi làm việc
match-check-night-shifts-candidate-to-person = Vị trí này có ca đêm, và bạn chưa cho tôi biết bạn có làm ca đêm không
match-check-night-shifts-both-to-person = Tin tuyển dụng không nêu có ca đêm hay không, và bạn cũng chưa cho tôi biết bạn có làm ca đêm không

# Cũng những điều đó, nói với doanh nghiệp đang tìm người
match-check-visa-job-to-firm = Bạn chưa cho tôi biết bạn có thể nhận những visa nào
match-check-visa-both-to-firm = Chưa rõ visa của ứng viên, và bạn cũng chưa cho tôi biết bạn có thể nhận những visa nào
match-check-korean-job-to-firm = Bạn chưa cho tôi biết công việc cần tiếng Hàn ở mức nào
match-check-korean-both-to-firm = Chưa rõ cấp TOPIK của ứng viên, và bạn cũng chưa cho tôi biết công việc cần cấp nào
match-check-degree-job-to-firm = Bạn chưa cho tôi biết công việc cần bằng cấp nào
match-check-degree-both-to-firm = Chưa rõ bằng cấp của ứng viên, và bạn cũng chưa cho tôi biết công việc cần bằng cấp nào
match-check-regions-job-to-firm = Bạn chưa cho tôi biết nơi làm việc, mà ứng viên muốn làm ở một số địa phương nhất định
match-check-distance-job-to-firm = Bạn chưa cho tôi biết nơi làm việc nên chưa rõ khoảng cách
match-check-distance-both-to-firm = Bạn chưa cho tôi biết nơi làm việc, và cũng chưa rõ ứng viên có thể làm việc ở đâu
match-check-night-shifts-job-to-firm = Bạn chưa cho tôi biết có ca đêm hay không, mà ứng viên không làm ca đêm
match-check-night-shifts-both-to-firm = Bạn chưa cho tôi biết có ca đêm hay không, và cũng chưa rõ ứng viên có làm ca đêm không
