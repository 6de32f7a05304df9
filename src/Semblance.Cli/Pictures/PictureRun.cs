using Semblance.Errors;
using Semblance.Imaging;
using Semblance.Imaging.Codecs;

namespace Semblance.Cli.Pictures;

/// <summary>Sends many picture files through an engine, as many at a time as it has places, and keeps their order.</summary>
internal static class PictureRun
{
    public static Task<PictureResult[]> AnalyseAsync(FaceEngine engine, IReadOnlyList<string> files, AnalysisRequest request, int parallelism, IProgress<double> progress, CancellationToken cancellation) =>
        RunAsync(files, (file, token) => AnalyseAsync(engine, file, request, token), parallelism, progress, cancellation);

    /// <summary>The same, and a small picture of each face.</summary>
    public static Task<PictureResult[]> AnalyseAndCutAsync(FaceEngine engine, IReadOnlyList<PictureInput> inputs, AnalysisRequest request, FaceEngineOptions options, IProgress<double> progress, CancellationToken cancellation) =>
        RunAsync(inputs, (input, token) => AnalyseAndCutAsync(engine, input, request, options.Limits, token), options.Inference.Parallelism, progress, cancellation);

    /// <summary>One file; what is wrong with it is part of the result.</summary>
    public static Task<PictureResult> AnalyseAsync(FaceEngine engine, string file, AnalysisRequest request, CancellationToken cancellation) => GuardAsync(file, async () =>
    {
        var bytes = await PictureFiles.ReadAsync(file, cancellation);
        return new PictureResult(file, await engine.AnalyseAsync(bytes, request, cancellation), null);
    });

    private static Task<PictureResult> AnalyseAndCutAsync(FaceEngine engine, PictureInput input, AnalysisRequest request, PictureLimits limits, CancellationToken cancellation) => GuardAsync(input.Name, async () =>
    {
        var bytes = await input.ReadAsync(cancellation);
        using var picture = PictureDecoder.Decode(bytes, limits);
        var analysis = await engine.AnalyseAsync(picture, request, cancellation);
        return new PictureResult(input.Name, analysis, null) { Thumbnails = [.. analysis.Faces.Select(face => FaceThumbnail.Cut(picture, face.Detected))] };
    });

    private static async Task<PictureResult[]> RunAsync<T>(IReadOnlyList<T> inputs, Func<T, CancellationToken, Task<PictureResult>> work, int parallelism, IProgress<double> progress, CancellationToken cancellation)
    {
        var results = new PictureResult[inputs.Count];
        var done = 0;
        await Parallel.ForAsync(0, inputs.Count, new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellation }, async (i, token) =>
        {
            results[i] = await work(inputs[i], token);
            progress.Report((double)Interlocked.Increment(ref done) / inputs.Count);
        });
        return results;
    }

    private static async Task<PictureResult> GuardAsync(string file, Func<Task<PictureResult>> work)
    {
        try
        {
            return await work();
        }
        catch (SemblanceException refusal) when (refusal.Code is not (ErrorCode.ModelRunFailed or ErrorCode.ModelMismatch))
        {
            return new PictureResult(file, null, refusal);
        }
    }
}
