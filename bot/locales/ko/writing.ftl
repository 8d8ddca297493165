# 나란히 놓이는 말을 잇는 법, 금액과 날짜와 이름을 적는 법
between-items = { ", " }
between-points = { ", " }
between-parts = { "; " }
between-sentences = { " " }
list-line = • { $name }: { $text }
won = { $number }원
won-short-from = never
day-pattern = long
name-first = { $spoken ->
   *[ko] { $name }
    [other] { $name } ({ $korean })
  }
