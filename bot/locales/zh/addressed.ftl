# 对求职者说的同样内容
match-check-visa-candidate-to-person = 您还没有告诉我您的签证；该岗位接受：{ $accepted }
match-check-visa-both-to-person = 您还没有告诉我您的签证，招聘信息也没有写明接受哪些签证
match-check-visa-unclear-to-person = 该岗位接受{ $accepted }；尚不清楚您持有的是哪一种{ $visa }
match-check-korean-candidate-to-person = 您还没有告诉我您的TOPIK等级；要求{ $needed }级
match-check-korean-both-to-person = 您还没有告诉我您的TOPIK等级，招聘信息也没有写明需要几级
match-check-degree-candidate-to-person = 您还没有告诉我您的学历；该岗位要求：{ $needed }
match-check-degree-both-to-person = 您还没有告诉我您的学历，招聘信息也没有写明要求什么学历
match-check-languages-candidate-to-person = 尚不清楚您对这些语言的掌握程度：{ $languages }
match-check-distance-candidate-to-person = 您还没有告诉我可以在离家多远的地方工作
match-check-distance-both-to-person = 您还没有告诉我想在哪里工作，招聘信息也没有写明工作地点
match-check-night-shifts-candidate-to-person = 该岗位有夜班，您还没有告诉我能否上夜班
match-check-night-shifts-both-to-person = 招聘信息没有写明是否有夜班，您也还没有告诉我能否上夜班

# 对招人企业说的同样内容
match-check-visa-job-to-firm = 您还没有告诉我可以接受哪些签证
match-check-visa-both-to-firm = 求职者的签证尚不清楚，您也还没有告诉我可以接受哪些签证
match-check-korean-job-to-firm = 您还没有告诉我这份工作需要什么韩语水平
match-check-korean-both-to-firm = 求职者的TOPIK等级尚不清楚，您也还没有告诉我这份工作需要几级
match-check-degree-job-to-firm = 您还没有告诉我这份工作需要什么学历
match-check-degree-both-to-firm = 求职者的学历尚不清楚，您也还没有告诉我这份工作需要什么学历
match-check-regions-job-to-firm = 您还没有告诉我工作地点，而求职者希望在特定地区工作
match-check-distance-job-to-firm = 您还没有告诉我工作地点，因此距离不清楚
match-check-distance-both-to-firm = 您还没有告诉我工作地点，求职者能在哪里工作也不清楚
match-check-night-shifts-job-to-firm = 您还没有告诉我是否有夜班，而求职者不上夜班
match-check-night-shifts-both-to-firm = 您还没有告诉我是否有夜班，求职者能否上夜班也不清楚
