# Cách nối các phần đứng cạnh nhau, cách viết số tiền, ngày tháng và tên gọi.
between-items = { ", " }
between-points = { "; " }
between-parts = { "; " }
between-sentences = { " " }
list-line = • { $name }: { $text }
won = { $number } won
won-short-from = 1000000
day-pattern = 'ngày' d 'tháng' M 'năm' y
name-first = { $name } ({ $korean })
