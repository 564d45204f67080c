# asyncio: one task of several fails; the others' results are kept, the error is raised last, alone.
import asyncio

log = []


async def worker(name, turns):
    for turn in range(turns):
        log.append(f'{name}{turn}')
        await asyncio.sleep(0)
        if name == 'b' and turn == 1:
            raise LookupError('b has nothing left')
    return name.upper()


async def main():
    return await asyncio.gather(*(worker(n, 3) for n in 'abc'), return_exceptions=True)


results = asyncio.run(main())
print(log, results)
failed = [result for result in results if isinstance(result, Exception)]
raise failed[0].with_traceback(None) from KeyError('the reason')
