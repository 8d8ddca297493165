# 开始确认和提问
check-intro-admits = { $name }：文件要求的条件如下。
check-intro-audience = { $name }：文件写明的对象如下。
check-which = 要为您确认哪个项目？请告诉我项目名称。
screening-intro = 我们来看看您可以参加哪些项目。我有几个问题，回答“不清楚”也可以。
check-why = 我这样问，是因为文件中写明：
check-why-one = • { $name }：{ $text }
check-why-unknown = 我这样问，是因为您能参加哪些项目取决于这个回答。
check-switched = 接下来我用中文继续。
check-corrected = 已更正：{ $facts }
check-heard = 已记下：{ $facts }
check-unclear = 我没能看懂这个回答。您能再简短地写一遍吗？
check-unclear-choice = 我没能看懂这个回答。请在下面选择一项，或简短地回答。
check-without = 我将在没有这项信息的情况下继续：{ $name }。
check-cancelled = 我已停止确认。想问别的，随时可以问我。
check-guidance = 这是说明，不是决定。
requirement = • { $text }
requirement-instead = • 或者{ $text }
requirement-or = { $one }或{ $other }
requirement-not = 不属于：{ $text }

# 没能看懂的回答
fact-problem-not_boolean = 请回答是或不是：{ $name }。
fact-problem-not_number = 请用数字回答：{ $name }。
fact-problem-not_whole = 请用整数回答：{ $name }。
fact-problem-too_small = 作为{ $name }，这个数值太小，所以没有记下。
fact-problem-too_large = 作为{ $name }，这个数值太大，所以没有记下。
fact-problem-not_a_value = 请从下面的回答中选择一项：{ $name }。
fact-problem-not_a_region = 请写出韩国的市、郡或区的名称：{ $name }。
fact-problem-not_a_date = 请用年份或日期回答：{ $name }。
fact-problem-in_the_future = 这是将来的时间，所以没有记下：{ $name }。
fact-problem-more_than = 这不可能：{ $name }不能超过{ $other }。所以没有记下。
fact-problem-contradicts = 这两项互相矛盾：{ $name }和{ $other }。所以没有记下。

# 结果
outcome-eligible = 可以：您符合文件中写明的{ $name }的全部条件。
outcome-not_eligible = 不可以：文件中写明的{ $name }的条件，您没有全部符合。
outcome-unknown = 还不能确定：{ $name }的部分条件尚未确认。
outcome-not_stated = 您属于{ $name }的对象。但文件没有写明选拔标准，所以我只能说到这里。
outcome-nobody_named = 文件没有写明谁可以参加{ $name }。
outcome-missing = 尚未确认：{ $names }
outcome-unsaid = 文件没有写明：{ $points }
condition = { $mark } { $state }：{ $text }
condition-told = { $line }（{ $told }）
condition-said = { $line }（您的回答：{ $value }）
condition-met = 符合
condition-not_met = 不符合
condition-unknown = 尚未确认

# 您告诉我的内容
fact-told = { $name }：{ $value }
fact-noted = { $name }（{ $value }）
value-yes = 是
value-no = 否
value-plain = { $number }
value-people = { $number }人
value-age = { $number }岁
value-years = { $years }年
value-months = { $months }个月
value-years-months = { $years }年{ $months }个月
value-money = { WON($amount) }
value-date = { DAY($date) }
value-at-least = { $least }及以上
value-at-most = { $most }及以下
value-between = { $least }～{ $most }

# 按钮
button-yes = 是
button-no = 否
button-dont-know = 不清楚
button-why-asked = 为什么问这个？
button-check-program = 确认{ $name }
button-check-for-me = 帮我确认一下
button-check-again = 重新确认
button-screen = 查找适合我的项目
button-what-would-change = 需要改变什么？
button-why-not = 为什么不可以？
button-worked = 一共能存多少？

# 一次查看全部项目
screening-of = 根据您告诉我的内容：{ $facts }。
screening-of-nothing = 您还没有告诉我任何情况，所以这里只列出文件写明的对象。
screening-more = 接着为您列出。
screening-can = 您可以参加
screening-could = 您可能可以参加，还要看其他情况
screening-cannot = 您不能参加
screening-unnamed = 文件没有写明谁可以参加
screening-meant = 您属于对象，但文件没有写明选拔标准
screening-name = • { $name }
screening-line = • { $name }：{ $reason }
screening-if = 取决于：{ $names }

# 原因，以及需要改变什么
nothing-checked = 我还没有确认过任何项目。请说出一个项目的名称，或者让我查看全部项目。
why-not = { $name }：以下条件不符合。
why-not-nothing = 到目前为止您告诉我的内容中，没有与条件不符的。
change-head = { $name }：如果以下情况改变，就符合条件。
change-line = • { $wanted }
change-none = { $name }：没有哪一项是您自己改变后能使结果不同的。
change-not-needed = 不需要改变任何情况。

# 储蓄合计多少
worked = 每月储蓄{ WON($amount) }，存{ $years }，合计如下。
worked-own = • 您自己的储蓄：{ WON($amount) } × { $months }个月 = { WON($own) }
worked-top-up = • 公司补贴（您储蓄额的{ $percent }%）：{ WON($top_up) }
worked-total = • 合计：{ WON($total) }
worked-not-counted = 文件没有写明、因此未计入：{ $names }
worked-over-cap = 每月最多可储蓄{ WON($cap) }，所以不计算更高的金额。
worked-too-short = 储蓄期限最短为{ $years }，所以不计算更短的期限。
worked-incomplete = 要计算，需要知道每月金额（最多{ WON($cap) }）和储蓄期限。
button-worked-again = 重新计算
