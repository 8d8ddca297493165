# Replies that need no look-up
greet = Hello, I am Ieum. I answer questions about Korea's small-business workforce policies, always with the source, and I suggest posts to people and candidates to firms, always with the reasons.
    I am here for international students and job seekers, for owners and founders of small firms, and for their staff. What would you like to know?
help = I know the programs that five published documents describe: what each one is, whom it is for, how much, how many, how long and when. I also suggest posts that fit what you can do, or candidates for your firm: tell me your major or skills, your TOPIK level and where you want to work, or whom you need. Ask in your own words, in any of these languages: { $languages }. If the documents leave something open I say so, and pass your question to a counselor if you wish.
other-language = I can read your message, but I do not write its language yet, so I answer in English. Languages I speak: { $languages }.
partly-english = Part of what follows is in English, because it has not been translated yet.
goodbye = Goodbye, and good luck. I will be here whenever you have another question.
thank = You are welcome. Is there anything else you would like to know?
ok = All right. Ask me about any program whenever you like.
bot-identity = I am Ieum, a computer program. I answer from published policy documents only, I show where each statement stands, and a human counselor can take over whenever you wish.
mood = All is well with me, thank you. Shall we look at a program?
compliment = Thank you, that is kind. What else can I look up for you?
complain = I am sorry that this did not help. You can check the source of what I said, or I can pass your question to a counselor.
out-of-scope = That is beyond what I can help with. I only know the small-business and workforce policies in my documents, so I would rather not guess.
not-understood = I did not quite understand. Could you say it in other words, or name the program you mean?
restarted = We have started over. What would you like to know?
ask-forget = Shall I delete this conversation and everything you told me? This cannot be undone.
forgotten = Everything from this conversation has been deleted.
language-switched = I will go on in English. What would you like to know?
language-unknown = I can speak these languages: { $languages }. Which one would you like?

# Answers
answer-part = { $facts }
answer-part-named = { $name }: { $facts }
not-stated = The documents do not say { $unsaid } ({ $name }).
not-stated-that = The documents do not answer that about { $name }.
not-stated-near = What they do say: { $facts }
not-found = The documents I have do not answer that.
not-anywhere = None of my documents says anything about { $topic }, whichever program it is.
not-found-near = The nearest subjects they cover: { $names }.
offer-counselor = Shall I pass your question to a counselor?
which-program = Which program do you mean?
which-program-topic = Which program do you mean? You asked about { $topic }.
programs-for = For { $audience }, the documents describe these programs:
programs-all = The documents describe these programs:
programs-none = The documents describe no program for { $audience }.
comparison = Side by side:
comparison-which = Which two programs shall I compare? Please name both.
source-of = This stands in { $place }.
source-place = { $document }, { $lines }
source-lines = { $count ->
    [one] line { $lines }
   *[other] lines { $lines }
  }
source-none = I have not stated a fact yet in this conversation. Ask me about a program, and the source comes with the answer.
inquiry-sent = I have passed your question to a counselor. You will see the reply here.
inquiry-which = What shall I ask the counselor? Please write your question, then press the button.

# Buttons
button-for-students = For international students
button-for-firms = For small firms
button-for-founders = For founders
button-all-programs = All programs
button-counselor = Ask a counselor
button-help = What can you do?
button-source = Where does it say that?
button-forget-yes = Yes, delete everything
button-forget-no = No, keep it
button-more = Show more ({ $count })
button-topic = { $owner }: { $topic }
button-about = { $owner }
button-compare = Compare these
