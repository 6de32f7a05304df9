using Semblance.Cli.Output;
using Semblance.Cli.Pictures;
using Semblance.Embedding;
using Semblance.Errors;

namespace Semblance.Cli.Benching.Search.Real;

/// <summary>Templates of faces on pictures, in the pictures' order.</summary>
/// <param name="Pictures">Pictures that were read.</param>
/// <param name="Templates">The codes of the largest face of each that has one.</param>
internal sealed record RealFaces(int Pictures, IReadOnlyList<ReadOnlyMemory<sbyte>> Templates)
{
    private static readonly AnalysisRequest Request = new() { Faces = FaceSelection.Largest, MeasureQuality = false };

    /// <summary>Codes in a template.</summary>
    public int Dimension => Templates[0].Length;

    /// <summary>Every second template: the gallery's.</summary>
    public IReadOnlyList<ReadOnlyMemory<sbyte>> References => [.. Templates.Where(static (_, at) => at % 2 == 0)];

    /// <summary>The others: what is searched for. Neighbours are often two pictures of one person, so many have a mate.</summary>
    public IReadOnlyList<ReadOnlyMemory<sbyte>> Probes => [.. Templates.Where(static (_, at) => at % 2 != 0)];

    /// <summary>Sends pictures through the engine.</summary>
    /// <param name="paths">Files, and folders with pictures in them or below them.</param>
    /// <param name="options">The engine's.</param>
    /// <param name="cancellation">Gives up between pictures.</param>
    /// <exception cref="SemblanceException">There are fewer than two faces, or what the engine throws.</exception>
    public static async Task<RealFaces> ReadAsync(IReadOnlyCollection<string> paths, FaceEngineOptions options, CancellationToken cancellation)
    {
        var files = PictureFiles.ExpandToSome(paths);
        using var engine = FaceEngine.Open(options);
        var results = await Screen.ProgressAsync("Making feature sets", progress =>
            PictureRun.AnalyseAsync(engine, files, Request, options.Inference.Parallelism, progress, cancellation));
        var templates = results.SelectMany(static result => result.Analysis?.Faces ?? []).Select(static face => face.Embedding).OfType<FaceEmbedding>().Select(CodesOf).ToArray();
        return templates.Length >= 2 ? new RealFaces(files.Count, templates) : throw new SemblanceException(
            ErrorCode.InputNotFound, $"There are {templates.Length} faces on the {files.Count} pictures.", "Name folders whose pictures show two faces or more.");
    }

    private static ReadOnlyMemory<sbyte> CodesOf(FaceEmbedding embedding) => FaceTemplate.Create(embedding).Codes.ToArray();
}
