using Semblance.Embedding;
using Semblance.Inference;

namespace Semblance.Peers;

/// <summary>The product itself, with its default settings or without the mirrored crop.</summary>
internal sealed class SemblancePeer : IPeer
{
    private static readonly AnalysisRequest Request = new() { Faces = FaceSelection.MostCentral, MeasureQuality = false };

    private readonly FaceEngine _engine;

    public SemblancePeer(bool mirrored)
    {
        _engine = FaceEngine.Open(new FaceEngineOptions
        {
            Detector = "yunet_n_320",
            Embedder = "espressif_mbf",
            Embedding = new EmbeddingOptions { AverageMirrored = mirrored },
            Inference = new InferenceOptions { Parallelism = 1 },
        });
        Name = mirrored ? "Semblance" : "Semblance, no mirrored crop";
        Made = $"{_engine.Detector.Name} + {_engine.Embedder.Name} in ONNX Runtime, defaults{(mirrored ? string.Empty : " but the mirrored crop")}; cosine";
    }

    public string Name { get; }

    public string Made { get; }

    public Answer Work(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var (before, cpu) = (_engine.Statistics, Environment.CpuUsage.TotalTime);
        var analysis = _engine.AnalyseAsync(bytes, Request).GetAwaiter().GetResult();
        var (after, used) = (_engine.Statistics, Environment.CpuUsage.TotalTime - cpu);
        return new Answer(
            analysis.Faces.Count > 0 ? analysis.Faces[0].Embedding!.Values.ToArray() : null,
            (after.Decode - before.Decode).TotalMilliseconds,
            (after.Detect - before.Detect).TotalMilliseconds,
            (after.Align - before.Align + after.Embed - before.Embed).TotalMilliseconds,
            used.TotalMilliseconds);
    }

    public double Similarity(float[] one, float[] other) => Cosine.Of(one, other);

    public void Dispose() => _engine.Dispose();
}
