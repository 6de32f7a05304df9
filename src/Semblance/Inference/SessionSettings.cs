using Microsoft.ML.OnnxRuntime;

namespace Semblance.Inference;

/// <summary>The one set of settings for every network.</summary>
internal static class SessionSettings
{
    public static SessionOptions Create() => new()
    {
        // One thread a run: pictures run side by side, and threads inside one picture would fight over the same cores.
        IntraOpNumThreads = 1,
        InterOpNumThreads = 1,
        ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
        GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
    };
}
