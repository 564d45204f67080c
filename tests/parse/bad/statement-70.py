async def
