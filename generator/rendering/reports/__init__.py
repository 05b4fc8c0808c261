"""Words for the people who keep the data: problems, reviews, answers to forms, what is due."""
