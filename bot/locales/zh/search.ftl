# 依据什么查找
search-told-occupations = 职业：{ $names }
search-told-majors = 专业：{ $names }
search-told-skills = 技能：{ $names }
search-told-words = “{ $words }”
search-told-degree = 学历：{ $names }
search-told-topik = TOPIK { $level }级
search-told-no-topik = 没有TOPIK等级
search-told-visa = 签证{ $visa }
search-told-any-visa = 签证不限
search-told-no-visa = 只要不需要签证的人
search-told-languages = 语言：{ $languages }
search-told-experience = { $years ->
   *[other] { $years }年经验
  }
search-told-home = 住在{ $region }
search-told-place-of-post = 工作地点{ $region }
search-told-near = { $region }附近（{ $km }公里以内）
search-told-measured-from = 距离从{ $region }算起
search-told-within = 离家{ $km }公里以内
search-told-regions = 地区：{ $regions }
search-told-unwanted-regions = 不要{ $regions }
search-told-nights = 可以上夜班
search-told-nights-to-firm = 有夜班
search-told-no-nights = 不上夜班
search-told-pay = 月薪{ WON($won) }
search-told-pay-hourly = 时薪{ WON($won) }
search-told-headcount = { $count ->
   *[other] { $count }人
  }

# 推荐
search-going-by = 我依据的是您告诉我的内容：{ $told }。
search-found-jobs = { $passing ->
   *[other] 符合这些条件的岗位有{ $passing }个，
  }{ $count ->
   *[other] 其中最匹配的{ $count }个如下：
  }
search-found-candidates = { $passing ->
   *[other] 符合这些条件的求职者有{ $passing }人，
  }{ $count ->
   *[other] 其中最匹配的{ $count }人如下：
  }
search-more = 接下来的结果如下：
search-fewer = 没有更多匹配的结果了。
search-no-more = 没有更多匹配的结果了。请告诉我可以调整什么，例如换一个地区。
search-job = { $number }. { $title }，{ $employer }
search-job-alone = { $number }. { $title }
search-candidate = 求职者{ $number }：{ $title }
search-place = { $region }，约{ $km }公里
search-tier = { $tier }，满分100分得{ $score }分
search-reason = • { $text }
search-to-check = ? 需要确认：{ $text }
search-programs = 相关的项目：
search-program = • { $name }：{ $summary }（{ $document }）

# 最关键的问题
search-ask-jobs = 您会做什么工作，或者学的是什么专业？说一项技能、职业或专业就可以，例如焊接、会计或机械工程。
search-ask-candidates = 您需要什么样的人？请告诉我职业或技能，例如CNC操作或质量管理。
search-needs-work = 不知道是什么工作，我就无法判断哪个推荐合适，也不想凭猜测推荐。咨询员可以帮您一起弄清楚。
search-closed = 我已停止查找。您告诉我的内容会留在这次对话中，直到您删除为止。
no-profiles = 我暂时看不到岗位和求职者。请稍后再试。
region-noted = 我会在这次对话中记住您所在的地区，并从那里计算距离。您想找什么？
search-unheard = 我没能看懂可用于查找的内容。您可以告诉我技能、职业或专业、TOPIK等级、签证或学历、地点和距离、夜班以及薪资。
nothing-listed = 没有完全符合您所说条件的结果，所以列表是空的。可以调整什么：地区、夜班还是薪资？
nothing-suggested = 我还没有推荐过任何内容。要我找工作，还是找人才？
match-gone = { $listed ->
   *[other] 列表{ $listed }项中的第{ $number }项已不符合您所说的条件，或已不存在。
  }
no-such-match = { $listed ->
   *[other] 没有第{ $number }项；列表是从第1项到第{ $listed }项。
  }

# 为什么排在这个位置
search-parts = 分数由以下部分组成：
search-part = • { $part }：满分100分得{ $value }分（权重{ $weight }%）
search-ahead = 列表第一项领先的主要是：{ $parts }。

# 学什么更好
lessons = { $posts ->
   *[other] 最适合您的{ $posts }个岗位还要求以下您没有提到的技能：
  }
lesson = • { $name }：{ $count ->
   *[other] { $count }个岗位
  }
lessons-none = { $posts ->
   *[other] 最适合您的{ $posts }个岗位所要求的技能，您都已提到或基本具备。
  }
lessons-no-skills = 您还没有提到任何技能，所以全部算作不具备。请告诉我您会做什么，我会重新统计。

# 问到岗位时，岗位上写明的内容
post-line = { $name }：{ $stated }。
post-not-stated = 岗位信息中没有写明
post-topik = 要求 TOPIK { $level } 级以上
post-no-topik = 不要求 TOPIK
post-languages = 语言：{ $languages }
post-nights = 有夜班
post-no-nights = 没有夜班
post-any-visa = 不限签证
post-no-visa = 只接受不需要签证的人
post-visas = 接受的签证：{ $visas }
post-pay-fixed = { $per ->
    [hour] 时薪 { WON($won) }
   *[month] 月薪 { WON($won) }
  }
post-pay = { $per ->
    [hour] { $least ->
        [0] 时薪 { WON($most) } 以下
       *[other] { $most ->
            [0] 时薪 { WON($least) } 起
           *[other] 时薪 { WON($least) } 至 { WON($most) }
          }
      }
   *[month] { $least ->
        [0] 月薪 { WON($most) } 以下
       *[other] { $most ->
            [0] 月薪 { WON($least) } 起
           *[other] 月薪 { WON($least) } 至 { WON($most) }
          }
      }
  }

# 保存和引荐
which-match = 您指的是哪一个？
saved-list = 这是您保存的内容：
saved-list-gone = 您保存的内容已不符合您所说的条件，或已不存在。
match-saved = 已为您保存：{ $name }。
introduction-ask-jobs = 要请咨询员把您介绍给{ $name }吗？咨询员会看到岗位编号和您告诉我的内容：{ $told }。
introduction-ask-candidates = 要请咨询员把{ $name }介绍给您吗？咨询员会先征求求职者的同意，并会看到您要找的条件：{ $told }。
introduction-sample = 这是编造的样本，所以咨询员只能为您说明流程。
introduction-nothing-told = 还没有
introduction-jobs = 请把我介绍给岗位{ $id }（{ $title }）。我提供的内容：{ $told }。
introduction-candidates = 我们想认识求职者{ $id }，请先征求其同意。我们要找的是：{ $told }。
introduced-jobs = 我已转给咨询员。您会在这里看到回复。
introduced-candidates = 我已转给咨询员，咨询员会先征求求职者的同意。您会在这里看到回复。

# 按钮
button-more-matches = 查看更多
button-why-match = 为什么推荐第{ $number }项？
button-introduce-jobs = 把我介绍给第{ $number }项
button-introduce-candidates = 介绍求职者{ $number }
button-save-match = 保存第{ $number }项
button-what-to-learn = 学什么能更匹配？
button-programs-jobs = 面向留学生的项目
button-programs-candidates = 支持招聘的项目
button-relax-regions = 也看其他地区
button-relax-distance = 也看更远的地方
button-relax-night-shifts = 也看有夜班的
button-introduce-yes = 是的，请转交
button-introduce-no = 不，先不用
button-find-jobs = 找工作
button-find-candidates = 找人才
