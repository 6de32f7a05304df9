using BenchmarkDotNet.Running;
using Semblance.Benchmarks.Index.Soak;
using Semblance.Benchmarks.Inference;
using Semblance.Benchmarks.Server;
using Semblance.Benchmarks.Synthetic;
using Semblance.Benchmarks.Vault;

if (args is ["graph", .. var rest])
    return GraphRatio.Run(rest, Console.Out);
if (args is ["ratio", .. var models])
    return ModelRatio.Run(models, Console.Out);
if (args is ["synthetic", .. var counts])
    return await SyntheticRun.RunAsync(counts, Console.Out);
if (args is ["synthetic-sheet", .. var sheet])
    return SyntheticSheet.Run(sheet, Console.Out);
if (args is ["vault", .. var vault])
    return await VaultFigures.RunAsync(vault, Console.Out);
if (args is ["opening", .. var opening])
    return await OpeningFigures.RunAsync(opening, Console.Out);
if (args is ["server-load", .. var load])
    return await ServerLoad.RunAsync(load, Console.Out);
if (args is ["server-claims", .. var claims])
    return await ClaimTimes.RunAsync(claims, Console.Out);
if (args is ["search-soak", .. var soak])
    return await SearchSoak.RunAsync(soak, Console.Out);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
