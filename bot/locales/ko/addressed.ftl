# 일을 찾는 사람에게 하는 말
match-check-visa-candidate-to-person = 체류자격을 아직 말씀하지 않으셨습니다. 채용 가능한 체류자격: { $accepted }
match-check-visa-both-to-person = 체류자격을 아직 말씀하지 않으셨고, 공고에도 채용 가능한 체류자격이 적혀 있지 않음
match-check-visa-unclear-to-person = 채용 가능한 체류자격은 { $accepted }이며, { $visa } 중 어느 것을 가지셨는지 알 수 없음
match-check-korean-candidate-to-person = TOPIK 급수를 아직 말씀하지 않으셨습니다 ({ $needed }급 요구)
match-check-korean-both-to-person = TOPIK 급수를 아직 말씀하지 않으셨고, 공고에도 필요한 한국어 수준이 적혀 있지 않음
match-check-degree-candidate-to-person = 학력을 아직 말씀하지 않으셨습니다 (요구 학력: { $needed })
match-check-degree-both-to-person = 학력을 아직 말씀하지 않으셨고, 공고에도 요구하는 학력이 적혀 있지 않음
match-check-languages-candidate-to-person = 다음 언어를 얼마나 하시는지 알 수 없음: { $languages }
match-check-distance-candidate-to-person = 집에서 얼마나 먼 곳까지 일하실 수 있는지 아직 말씀하지 않으셨음
match-check-distance-both-to-person = 어디에서 일하고 싶으신지 아직 말씀하지 않으셨고, 공고에도 근무지가 적혀 있지 않음
match-check-night-shifts-candidate-to-person = 야간 근무가 있으며, 하실 수 있는지 아직 말씀하지 않으셨음
match-check-night-shifts-both-to-person = 야간 근무가 있는지 적혀 있지 않고, 하실 수 있는지도 아직 말씀하지 않으셨음

# 사람을 찾는 기업에 하는 말
match-check-visa-job-to-firm = 채용하실 수 있는 체류자격을 아직 말씀하지 않으셨음
match-check-visa-both-to-firm = 지원자의 체류자격을 알 수 없고, 채용하실 수 있는 체류자격도 아직 말씀하지 않으셨음
match-check-korean-job-to-firm = 필요한 한국어 수준을 아직 말씀하지 않으셨음
match-check-korean-both-to-firm = 지원자의 TOPIK 급수를 알 수 없고, 필요한 한국어 수준도 아직 말씀하지 않으셨음
match-check-degree-job-to-firm = 필요한 학력을 아직 말씀하지 않으셨음
match-check-degree-both-to-firm = 지원자의 학력을 알 수 없고, 필요한 학력도 아직 말씀하지 않으셨음
match-check-regions-job-to-firm = 근무지를 아직 말씀하지 않으셨고, 지원자는 희망 지역이 있음
match-check-distance-job-to-firm = 근무지를 아직 말씀하지 않으셔서 거리를 알 수 없음
match-check-distance-both-to-firm = 근무지를 아직 말씀하지 않으셨고, 지원자가 일할 수 있는 곳도 알 수 없음
match-check-night-shifts-job-to-firm = 야간 근무가 있는지 아직 말씀하지 않으셨으며, 지원자는 야간 근무를 하지 않음
match-check-night-shifts-both-to-firm = 야간 근무가 있는지 아직 말씀하지 않으셨고, 지원자가 할 수 있는지도 알 수 없음
