class Config:
    size = 10
    limit = size / 0
