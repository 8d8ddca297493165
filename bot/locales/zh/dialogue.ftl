# 不需要查找的回答
greet = 您好，我是Ieum。我回答有关韩国中小企业人力政策的问题，每次都附上出处；也为求职者推荐岗位、为企业推荐人才，每次都说明理由。
    留学生和求职者、小企业的经营者和创业者，以及他们的员工都可以问我。您想了解什么？
help = 我了解五份公开文件中介绍的项目：每个项目是什么、面向谁、金额多少、名额多少、为期多久、什么时候。我也可以推荐适合您的岗位，或为您的企业推荐人才：请告诉我您的专业或技能、TOPIK等级和想工作的地方，或者您需要什么样的人。可以用这些语言随意提问：{ $languages }。文件没有写明的内容我会如实告诉您，如果您愿意，我会把问题转给咨询员。
other-language = 我能看懂您的消息，但还不能用这种语言书写，所以用英语回答。我会的语言：{ $languages }。
partly-english = 以下部分内容尚未翻译，因此以英语显示。
goodbye = 再见，祝您一切顺利。有问题随时再来问我。
thank = 不客气。您还想了解什么吗？
ok = 好的。想了解哪个项目，随时可以问我。
bot-identity = 我叫Ieum，是一个计算机程序。我只根据公开的政策文件回答，并说明每句话的出处。如果您愿意，随时可以由咨询员接手。
mood = 我很好，谢谢您。要不要看看某个项目？
compliment = 谢谢您的夸奖。还要我帮您查什么吗？
complain = 很抱歉没能帮到您。您可以查看我所说内容的出处，我也可以把您的问题转给咨询员。
out-of-scope = 这超出了我能帮助的范围。我只了解手头文件中的中小企业和人力政策，所以不想凭猜测回答。
not-understood = 我没有完全明白。您能换个说法，或者告诉我项目名称吗？
restarted = 我们重新开始吧。您想了解什么？
ask-forget = 要删除这次对话和您告诉我的所有内容吗？删除后无法恢复。
forgotten = 这次对话的所有内容都已删除。
language-switched = 接下来我用中文为您服务。您想了解什么？
language-unknown = 我可以使用这些语言：{ $languages }。您想用哪一种？

# 回答
answer-part = { $facts }
answer-part-named = { $name }：{ $facts }
not-stated = { $name }：文件没有写明{ $unsaid }。
not-stated-that = 关于{ $name }，文件没有回答这个问题。
not-stated-near = 文件中写明的内容：{ $facts }
not-found = 我手头的文件没有回答这个问题。
not-anywhere = 我的文件对任何项目都没有写明{ $topic }。
not-found-near = 文件中最接近的主题：{ $names }。
offer-counselor = 要我把您的问题转给咨询员吗？
which-program = 您指的是哪个项目？
which-program-topic = 您指的是哪个项目？您问的是{ $topic }。
programs-for = 文件中面向{ $audience }的项目：
programs-all = 文件中介绍的项目：
programs-none = 文件中没有面向{ $audience }的项目。
comparison = 对比如下：
comparison-which = 要比较哪两个项目？请告诉我两个项目的名称。
source-of = 出处：{ $place }。
source-place = { $document }，{ $lines }
source-lines = { $count ->
   *[other] 第{ $lines }行
  }
source-none = 这次对话中我还没有说过任何事实。请向我询问某个项目，回答会附上出处。
inquiry-sent = 我已把您的问题转给咨询员。您会在这里看到回复。
inquiry-which = 要向咨询员问什么？请写下您的问题，然后按按钮。

# 按钮
button-for-students = 面向留学生
button-for-firms = 面向小企业
button-for-founders = 面向创业者
button-all-programs = 全部项目
button-counselor = 向咨询员提问
button-help = 你能做什么？
button-source = 出处在哪里？
button-forget-yes = 是的，全部删除
button-forget-no = 不，保留
button-more = 查看更多（{ $count }）
button-topic = { $owner }：{ $topic }
button-about = { $owner }
button-compare = 比较这两个项目
