# The same, said to the person who looks for work
match-check-visa-candidate-to-person = You have not told me your visa; the post takes: { $accepted }
match-check-visa-both-to-person = You have not told me your visa, and the post does not say which ones it takes
match-check-visa-unclear-to-person = The post takes { $accepted }; which kind of { $visa } you hold is not known
match-check-korean-candidate-to-person = You have not told me your TOPIK level; level { $needed } is asked for
match-check-korean-both-to-person = You have not told me your TOPIK level, and the post does not say which one it needs
match-check-degree-candidate-to-person = You have not told me your degree; the post asks for: { $needed }
match-check-degree-both-to-person = You have not told me your degree, and the post does not say which one it asks for
match-check-languages-candidate-to-person = How well you speak these languages is not known: { $languages }
match-check-distance-candidate-to-person = You have not told me how far from home you would work
match-check-distance-both-to-person = You have not told me where you would work, and the post does not say where the work is
match-check-night-shifts-candidate-to-person = The post has night shifts, and you have not told me whether you would work them
match-check-night-shifts-both-to-person = The post does not say whether there are night shifts, nor have you told me whether you would work them

# The same, said to the firm that looks for people
match-check-visa-job-to-firm = You have not told me which visas you can take
match-check-visa-both-to-firm = The candidate's visa is not known, and you have not told me which ones you can take
match-check-korean-job-to-firm = You have not told me which level of Korean the work needs
match-check-korean-both-to-firm = The candidate's TOPIK level is not known, and you have not told me which one the work needs
match-check-degree-job-to-firm = You have not told me which degree the work needs
match-check-degree-both-to-firm = The candidate's degree is not known, and you have not told me which one the work needs
match-check-regions-job-to-firm = You have not told me where the work is, and the candidate wants certain regions
match-check-distance-job-to-firm = You have not told me where the work is, so its distance is not known
match-check-distance-both-to-firm = You have not told me where the work is, nor is it known where the candidate would work
match-check-night-shifts-job-to-firm = You have not told me whether there are night shifts, which the candidate would not work
match-check-night-shifts-both-to-firm = You have not told me whether there are night shifts, nor is it known whether the candidate works them
