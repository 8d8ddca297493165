# How the language joins what stands beside each other, and writes money, days and names.
# $spoken is given to every message: a language that lacks this one says it in English, with its own code in $spoken.
between-items = { ", " }
between-points = { ", " }
between-parts = { "; " }
between-sentences = { " " }
list-line = • { $name }: { $text }
won = { $number } won
# From which amount on the short form of numbers is used (such as "30 million"); "never" writes all digits.
won-short-from = never
# "long" for what the Unicode locale data have, or a pattern of theirs.
day-pattern = long
# A program where a reply first names it: the Korean name is what stands on forms.
name-first = { $spoken ->
    [en] { $name }
   *[other] { $name } ({ $korean })
  }
