# Starting a check, and asking
check-intro-admits = { $name }: this is what the document asks for.
check-intro-audience = { $name }: this is whom the document names.
check-which = Which program shall I check for you? Please tell me its name.
screening-intro = Let us see which programs you could join. I have a few questions; "I don't know" is a fine answer.
check-why = I ask because the documents say this:
check-why-one = • { $name }: { $text }
check-why-unknown = I ask because the programs you could join depend on the answer.
check-switched = I will go on in English.
check-corrected = Corrected: { $facts }
check-heard = Noted: { $facts }
check-unclear = I could not read that as an answer. Could you put it in a few words again?
check-unclear-choice = I could not read that as an answer. Please choose one below, or answer in a few words.
check-without = I will go on without { $name }.
check-cancelled = I have stopped the check. Ask me anything else whenever you like.
check-guidance = This is guidance, not a decision.
requirement = • { $text }
requirement-instead = • or { $text }
requirement-or = { $one } or { $other }
requirement-not = not: { $text }

# Answers that could not be understood
fact-problem-not_boolean = Please answer yes or no: { $name }.
fact-problem-not_number = Please give { $name } as a number.
fact-problem-not_whole = Please give { $name } as a whole number.
fact-problem-too_small = That is too small for { $name }, so I have not noted it.
fact-problem-too_large = That is too large for { $name }, so I have not noted it.
fact-problem-not_a_value = Please choose one of the answers below: { $name }.
fact-problem-not_a_region = Please name a Korean city, county or district: { $name }.
fact-problem-not_a_date = Please give { $name } as a year or a date.
fact-problem-in_the_future = That is in the future, so I have not noted it: { $name }.
fact-problem-more_than = That cannot be: { $name } cannot exceed { $other }. I have not noted it.
fact-problem-contradicts = That does not fit together: { $name } and { $other }. I have not noted it.

# Outcomes
outcome-eligible = Yes: you meet every condition that the document states for { $name }.
outcome-not_eligible = No: you do not meet all the conditions that the document states for { $name }.
outcome-unknown = Not known yet: some conditions for { $name } are still open.
outcome-not_stated = You are among those whom { $name } is for. The document gives no criteria for choosing among them, so I cannot say more than that.
outcome-nobody_named = The document does not say who can join { $name }.
outcome-missing = Still unknown: { $names }
outcome-unsaid = The document does not say: { $points }
condition = { $mark } { $state }: { $text }
condition-told = { $line } ({ $told })
condition-said = { $line } (you said { $value })
condition-met = Met
condition-not_met = Not met
condition-unknown = Not known

# What the person told
fact-told = { $name }: { $value }
fact-noted = { $name } ({ $value })
value-yes = yes
value-no = no
value-plain = { $number }
value-people = { $number ->
    [one] { $number } person
   *[other] { $number } people
  }
value-age = { $number }
value-years = { $years ->
    [one] { $years } year
   *[other] { $years } years
  }
value-months = { $months ->
    [one] { $months } month
   *[other] { $months } months
  }
value-years-months = { $years ->
    [one] { $years } year
   *[other] { $years } years
  } { $months ->
    [one] { $months } month
   *[other] { $months } months
  }
value-money = { WON($amount) }
value-date = { DAY($date) }
value-at-least = { $least } or more
value-at-most = { $most } or less
value-between = { $least } to { $most }

# Buttons
button-yes = Yes
button-no = No
button-dont-know = I don't know
button-why-asked = Why do you ask?
button-check-program = Check { $name }
button-check-for-me = Check it for me
button-check-again = Take up the check again
button-screen = Find programs for me
button-what-would-change = What would have to change?
button-why-not = Why not?
button-worked = What would it add up to?

# All programs at once
screening-of = From what you told me: { $facts }.
screening-of-nothing = You have not told me anything yet, so this is only whom the documents name.
screening-more = Here are more.
screening-can = You can join
screening-could = You could join, depending on more
screening-cannot = You cannot join
screening-unnamed = The document does not say who can join
screening-meant = Meant for you, though the document gives no criteria for choosing
screening-name = • { $name }
screening-line = • { $name }: { $reason }
screening-if = depends on { $names }

# Why, and what would have to change
nothing-checked = I have not checked a program yet. Name one, or let me look at all of them.
why-not = { $name }: these conditions are not met.
why-not-nothing = Nothing that you told me so far speaks against it.
change-head = { $name }: the conditions would be met if this changed.
change-line = • { $wanted }
change-none = { $name }: nothing that you could change yourself would alter the outcome.
change-not-needed = Nothing has to change.

# What saving adds up to
worked = Saving { WON($amount) } a month for { $years } adds up to this.
worked-own = • Your own savings: { WON($amount) } × { $months } months = { WON($own) }
worked-top-up = • Added by the company ({ $percent }% of your savings): { WON($top_up) }
worked-total = • Total: { WON($total) }
worked-not-counted = Not counted, since the document does not give it: { $names }
worked-over-cap = At most { WON($cap) } a month can be saved, so I do not work out a larger amount.
worked-too-short = The shortest term is { $years }, so I do not work out a shorter one.
worked-incomplete = I need both the monthly amount (at most { WON($cap) }) and the term to work it out.
button-worked-again = Work it out again
