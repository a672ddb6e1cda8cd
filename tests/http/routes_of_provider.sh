# What a provider sees and answers: see routes.sh.
page /provider /provider
