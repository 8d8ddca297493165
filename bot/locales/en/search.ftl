# What a search goes by
search-told-occupations = { $names }
search-told-majors = studied { $names }
search-told-skills = can do { $names }
search-told-words = “{ $words }”
search-told-degree = degree: { $names }
search-told-topik = TOPIK level { $level }
search-told-no-topik = no TOPIK level
search-told-visa = visa { $visa }
search-told-any-visa = any visa
search-told-no-visa = only people who need no visa
search-told-languages = speaks { $languages }
search-told-experience = { $years ->
    [one] { $years } year of experience
   *[other] { $years } years of experience
  }
search-told-home = at home in { $region }
search-told-place-of-post = in { $region }
search-told-near = near { $region } (within { $km } km)
search-told-measured-from = distances from { $region }
search-told-within = within { $km } km of home
search-told-regions = in { $regions }
search-told-unwanted-regions = not in { $regions }
search-told-nights = night shifts are fine
search-told-nights-to-firm = with night shifts
search-told-no-nights = no night shifts
search-told-pay = { WON($won) } a month
search-told-pay-hourly = { WON($won) } an hour
search-told-headcount = { $count ->
    [one] { $count } person
   *[other] { $count } people
  }

# Suggestions
search-going-by = I go by what you told me: { $told }.
search-found-jobs = { $passing ->
    [one] One post is within these limits.
   *[other] { $passing } posts are within these limits.
  } { $count ->
    [one] This one fits best:
   *[other] These { $count } fit best:
  }
search-found-candidates = { $passing ->
    [one] One candidate is within these limits.
   *[other] { $passing } candidates are within these limits.
  } { $count ->
    [one] This one fits best:
   *[other] These { $count } fit best:
  }
search-more = Here are the next ones:
search-fewer = There are no more that fit.
search-no-more = There are no more that fit. Tell me what I may look at differently, such as another region.
search-job = { $number }. { $title }, { $employer }
search-job-alone = { $number }. { $title }
search-candidate = Candidate { $number }: { $title }
search-place = { $region }, about { $km } km away
search-tier = { $tier } fit, { $score } of 100
search-reason = • { $text }
search-to-check = ? To be checked: { $text }
search-programs = Programs that bear on this:
search-program = • { $name }: { $summary } ({ $document })

# The question that decides the most
search-ask-jobs = What can you do, or what did you study? A skill, an occupation or a major is enough, such as welding, accounting or mechanical engineering.
search-ask-candidates = Whom do you need? Please tell me the occupation or the skills, such as CNC operator or quality control.
search-needs-work = Without knowing the work I cannot tell which suggestion would fit, and I do not want to guess. A counselor can help you find out.
search-closed = I have stopped the search. What you told me stays in this conversation until you delete it.
no-profiles = I cannot look at the posts and candidates at the moment. Please try again in a little while.
search-unheard = I could not read that for your search. You can tell me skills, an occupation or a major, your TOPIK level, visa or degree, where and how far, night shifts, and the pay.
region-noted = I keep your region in this conversation and measure distances from it. What are you looking for?
nothing-listed = Nothing is on the list, since nothing fits all that you told me. What may I look at differently: the region, night shifts, the pay?
nothing-suggested = I have not suggested anything yet. Shall I look for jobs or for candidates?
match-gone = { $listed ->
   *[other] Number { $number } of the { $listed } on the list no longer fits what you told me, or is no longer there.
  }
no-such-match = { $listed ->
    [one] There is no number { $number }; the list has one entry.
   *[other] There is no number { $number }; the list goes from 1 to { $listed }.
  }

# Why one stands where it does
search-parts = What its score is made of:
search-part = • { $part }: { $value } of 100 (weighs { $weight } %)
search-ahead = The first on the list is ahead of it mostly by: { $parts }.

# What to learn
lessons = { $posts ->
    [one] The one post that fits you also asks for these skills, which you have not named:
   *[other] The { $posts } posts that fit you best also ask for these skills, which you have not named:
  }
lesson = • { $name }: { $count ->
    [one] { $count } post
   *[other] { $count } posts
  }
lessons-none = { $posts ->
    [one] The one post that fits you asks for no skill that you have not named or nearly have.
   *[other] The { $posts } posts that fit you best ask for no skill that you have not named or nearly have.
  }
lessons-no-skills = You have not named any skill yet, so every skill counts as missing. Tell me what you can do, and I will count again.

# What posts state when they are asked
post-line = { $name }: { $stated }.
post-not-stated = the post does not say
post-topik = asks for TOPIK level { $level } or higher
post-no-topik = asks for no TOPIK level
post-languages = languages: { $languages }
post-nights = has night shifts
post-no-nights = has no night shifts
post-any-visa = takes any visa
post-no-visa = takes only people who need no visa
post-visas = takes the visas { $visas }
post-pay-fixed = { $per ->
    [hour] { WON($won) } an hour
   *[month] { WON($won) } a month
  }
post-pay = { $per ->
    [hour] { $least ->
        [0] up to { WON($most) } an hour
       *[other] { $most ->
            [0] from { WON($least) } an hour
           *[other] { WON($least) } to { WON($most) } an hour
          }
      }
   *[month] { $least ->
        [0] up to { WON($most) } a month
       *[other] { $most ->
            [0] from { WON($least) } a month
           *[other] { WON($least) } to { WON($most) } a month
          }
      }
  }

# Keeping one, and being introduced
which-match = Which one do you mean?
saved-list = This is what you have saved:
saved-list-gone = What you have saved no longer fits what you told me, or is no longer there.
match-saved = I have kept this for you: { $name }.
introduction-ask-jobs = Shall I ask a counselor to introduce you to { $name }? The counselor would read the number of the post and what you told me: { $told }.
introduction-ask-candidates = Shall I ask a counselor to introduce { $name } to you? The counselor asks the candidate first, and would read what you are looking for: { $told }.
introduction-sample = This is a made-up sample, so that the counselor can only show you how it goes.
introduction-nothing-told = nothing yet
introduction-jobs = Please introduce me to the post { $id } ({ $title }). I told: { $told }.
introduction-candidates = We would like to meet the candidate { $id }; please ask for their consent first. We are looking for: { $told }.
introduced-jobs = I have passed it to a counselor. You will see the reply here.
introduced-candidates = I have passed it to a counselor, who asks the candidate first. You will see the reply here.

# Buttons
button-more-matches = More
button-why-match = Why number { $number }?
button-introduce-jobs = Introduce me to number { $number }
button-introduce-candidates = Introduce candidate { $number }
button-save-match = Save number { $number }
button-what-to-learn = What should I learn to fit better?
button-programs-jobs = Programs for students
button-programs-candidates = Programs for hiring
button-relax-regions = Look in other regions, too
button-relax-distance = Look farther away
button-relax-night-shifts = Show night shifts, too
button-introduce-yes = Yes, please pass it on
button-introduce-no = No, not yet
button-find-jobs = Find jobs
button-find-candidates = Find candidates
