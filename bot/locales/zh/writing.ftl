# 并列内容的连接方式，以及金额、日期和名称的写法。
between-items = 、
between-points = ；
between-parts = ；
between-sentences = { "" }
list-line = • { $name }：{ $text }
won = { $number }韩元
won-short-from = 10000
day-pattern = long
name-first = { $name }（{ $korean }）
