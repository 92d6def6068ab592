-- The Beleidskompas has five main questions, each answered by smaller ones. What was written to a main question stands under the smaller one it was nearest to.
alter table process.compass_answer drop constraint compass_answer_question_check;
alter table process.compass_answer alter column question type text using
    case question when 1 then '0-3' when 2 then '1-1' when 3 then '2-1' when 4 then '3-2' else '5-1' end;
