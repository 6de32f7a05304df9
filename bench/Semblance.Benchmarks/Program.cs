using BenchmarkDotNet.Running;
using Semblance.Benchmarks.Inference;

if (args is ["graph", .. var rest])
    return GraphRatio.Run(rest, Console.Out);
if (args is ["ratio", .. var models])
    return ModelRatio.Run(models, Console.Out);
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
