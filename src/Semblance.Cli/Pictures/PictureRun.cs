using Semblance.Errors;

namespace Semblance.Cli.Pictures;

/// <summary>Sends many picture files through an engine, as many at a time as it has places, and keeps their order.</summary>
internal static class PictureRun
{
    public static async Task<PictureResult[]> AnalyseAsync(FaceEngine engine, IReadOnlyList<string> files, AnalysisRequest request, int parallelism, IProgress<double> progress, CancellationToken cancellation)
    {
        var results = new PictureResult[files.Count];
        var done = 0;
        await Parallel.ForAsync(0, files.Count, new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellation }, async (i, token) =>
        {
            results[i] = await AnalyseAsync(engine, files[i], request, token);
            progress.Report((double)Interlocked.Increment(ref done) / files.Count);
        });
        return results;
    }

    /// <summary>One file; what is wrong with it is part of the result.</summary>
    public static async Task<PictureResult> AnalyseAsync(FaceEngine engine, string file, AnalysisRequest request, CancellationToken cancellation)
    {
        try
        {
            var bytes = await PictureFiles.ReadAsync(file, cancellation);
            return new PictureResult(file, await engine.AnalyseAsync(bytes, request, cancellation), null);
        }
        catch (SemblanceException refusal) when (refusal.Code is not (ErrorCode.ModelRunFailed or ErrorCode.ModelMismatch))
        {
            return new PictureResult(file, null, refusal);
        }
    }
}
