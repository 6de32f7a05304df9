using Semblance.Alignment;
using Semblance.Imaging.Kernels;
using Semblance.Inference;
using Semblance.Models;

namespace Semblance.Embedding;

/// <summary>Aligned crops to feature sets.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class FaceEmbedder : IDisposable
{
    private readonly ModelSession _session;
    private readonly EmbeddingOptions _options;
    private readonly Imaging.SampleLayout _layout;
    private readonly WorkspacePool<TensorBuffer> _inputs = new(static () => new TensorBuffer());

    private FaceEmbedder(ModelSession session, EmbeddingOptions options)
    {
        _session = session;
        _options = options;
        _layout = TensorLayout.For(session.Card.Input);
        Model = ModelIdentity.FromSha256(session.Card.Sha256, options.AverageMirrored);
        Template = CropTemplate.ArcFace112.ScaledTo(session.Card.Input.Width ?? CropTemplate.ArcFace112.Side);
    }

    /// <summary>The catalogue entry.</summary>
    public ModelCard Card => _session.Card;

    /// <summary>What was done to the network at load, in words.</summary>
    public string Rewriting => _session.Rewriting.ToString();

    /// <summary>Time spent inside the network, summed over all threads.</summary>
    public TimeSpan TimeInNetwork => _session.TimeInNetwork;

    /// <summary>What the feature sets will carry.</summary>
    public ModelIdentity Model { get; }

    /// <summary>How the crops must be aligned.</summary>
    public CropTemplate Template { get; }

    /// <summary>Loads an embedder.</summary>
    public static FaceEmbedder Load(ModelCard card, EmbeddingOptions options, InferenceOptions inference) =>
        new(ModelSession.Load(card, inference), options);

    /// <summary>One feature set for each crop, in their order.</summary>
    public FaceEmbedding[] Embed(IReadOnlyList<AlignedCrop> crops, CancellationToken cancellation)
    {
        var embeddings = new FaceEmbedding[crops.Count];
        var views = _options.AverageMirrored ? 2 : 1;
        var most = _session.Card.Input.Batch ?? _options.MaxBatch;
        var cropsPerRun = Math.Max(1, most / views);
        using var lease = _inputs.Rent();
        for (var first = 0; first < crops.Count; first += cropsPerRun)
        {
            cancellation.ThrowIfCancellationRequested();
            var count = Math.Min(cropsPerRun, crops.Count - first);
            EmbedSome(crops, first, count, lease.Workspace, embeddings);
        }

        return embeddings;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _inputs.Dispose();
        _session.Dispose();
    }

    private void EmbedSome(IReadOnlyList<AlignedCrop> crops, int first, int count, TensorBuffer input, FaceEmbedding[] embeddings)
    {
        var side = Template.Side;
        if (_options.AverageMirrored && _session.Card.Input.Batch == 1)
        {
            // A network for single pictures: two runs, one after the other.
            embeddings[first] = FaceEmbedding.Create(Model, Sum(RunOne(crops[first], input, false), RunOne(crops[first], input, true)));
            return;
        }

        var views = _options.AverageMirrored ? 2 : 1;
        // A network of a fixed batch takes no fewer: what is left over is black, and its answers are not read.
        var rows = _session.Card.Input.Batch ?? count * views;
        var numbers = input.Resize(rows, side, side);
        var size = 3 * side * side;
        numbers[(count * views * size)..].Clear();
        for (var i = 0; i < count; i++)
        {
            for (var view = 0; view < views; view++)
                Write(crops[first + i], numbers.Slice(((i * views) + view) * size, size), isMirrored: view == 1);
        }

        using var outputs = _session.Run(input);
        var answers = outputs[_session.MainOutput];
        var dimension = answers.Length / rows;
        for (var i = 0; i < count; i++)
        {
            var own = answers.Slice(i * views * dimension, dimension);
            embeddings[first + i] = FaceEmbedding.Create(Model, views == 1 ? own : Sum(own, answers.Slice(((i * views) + 1) * dimension, dimension)));
        }
    }

    private float[] RunOne(AlignedCrop crop, TensorBuffer input, bool isMirrored)
    {
        Write(crop, input.Resize(1, crop.Side, crop.Side), isMirrored);
        using var outputs = _session.Run(input);
        return outputs[_session.MainOutput].ToArray();
    }

    /// <summary>The crop's planes in the network's order and scale.</summary>
    private void Write(AlignedCrop crop, Span<float> target, bool isMirrored)
    {
        var size = crop.Side * crop.Side;
        for (var channel = 0; channel < 3; channel++)
        {
            var plane = target.Slice(_layout.PlaneOf(channel) * size, size);
            ScaleKernel.Scale(crop.Planes.Slice(channel * size, size), plane, _layout.Gain, _layout.BiasOf(channel));
            if (!isMirrored)
                continue;
            for (var y = 0; y < crop.Side; y++)
                plane.Slice(y * crop.Side, crop.Side).Reverse();
        }
    }

    private static float[] Sum(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sum = new float[a.Length];
        for (var i = 0; i < sum.Length; i++)
            sum[i] = a[i] + b[i];
        return sum;
    }
}
