using Semblance.Imaging;
using Semblance.Inference;
using Semblance.Models;

namespace Semblance.Liveness;

/// <summary>One liveness network: crops of boxes in, the share of "bona fide" out.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class PadNetwork : IDisposable
{
    /// <summary>Crops in one run, where the network takes any number: enough to fill the runtime's kernels, little memory.</summary>
    private const int MostCrops = 16;

    private readonly ModelSession _session;
    private readonly SampleLayout _layout;
    private readonly WorkspacePool<TensorBuffer> _inputs = new(static () => new TensorBuffer());
    private readonly (int Width, int Height) _size;

    private PadNetwork(ModelSession session, PadContract contract)
    {
        _session = session;
        Factor = contract.Factor;
        _layout = TensorLayout.For(session.Card.Input);
        _size = (session.Card.Input.Width!.Value, session.Card.Input.Height!.Value);
    }

    /// <summary>The catalogue entry.</summary>
    public ModelCard Card => _session.Card;

    /// <summary>How many times it wants the face box widened.</summary>
    public float Factor { get; }

    /// <summary>What was done to the network at load, in words.</summary>
    public string Rewriting => _session.Rewriting.ToString();

    /// <summary>Time spent inside the network, summed over all threads.</summary>
    public TimeSpan TimeInNetwork => _session.TimeInNetwork;

    /// <summary>Loads a network.</summary>
    /// <exception cref="Errors.SemblanceException">Its file or its entry is not that of a liveness network.</exception>
    public static PadNetwork Load(ModelCard card, InferenceOptions inference)
    {
        var contract = PadContract.Of(card);
        return new PadNetwork(ModelSession.Load(card, inference), contract);
    }

    /// <summary>The share of "bona fide" for each box, 0 to 1, in their order.</summary>
    public float[] Score(Picture picture, IReadOnlyList<PixelBox> boxes, CancellationToken cancellation)
    {
        var scores = new float[boxes.Count];
        var rows = _session.Card.Input.Batch ?? Math.Min(MostCrops, boxes.Count);
        using var lease = _inputs.Rent();
        for (var first = 0; first < boxes.Count; first += rows)
        {
            cancellation.ThrowIfCancellationRequested();
            // A network of a fixed batch takes no fewer: what is left over is black, and its answers are not read.
            var count = Math.Min(rows, boxes.Count - first);
            Run(picture, boxes, first, count, _session.Card.Input.Batch ?? count, lease.Workspace, scores);
        }

        return scores;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _inputs.Dispose();
        _session.Dispose();
    }

    private void Run(Picture picture, IReadOnlyList<PixelBox> boxes, int first, int count, int rows, TensorBuffer input, float[] scores)
    {
        var numbers = input.Resize(rows, _size.Height, _size.Width);
        var length = 3 * _size.Width * _size.Height;
        for (var i = 0; i < count; i++)
            Paint(picture, PadCrop.Around(boxes[first + i], Factor, picture.Width, picture.Height).Region, numbers.Slice(i * length, length));
        numbers[(count * length)..].Clear();
        using var outputs = _session.Run(input);
        var answers = outputs[_session.MainOutput];
        var classes = answers.Length / rows;
        for (var i = 0; i < count; i++)
            scores[first + i] = Math.Clamp(answers[(i * classes) + PadContract.BonaFide], 0, 1);
    }

    /// <summary>Stretches a part of the picture to the network's size; its aspect is not kept, as these networks are trained so.</summary>
    private void Paint(Picture picture, PixelBox region, Span<float> planes)
    {
        var map = new PlaneMap(region.Width / _size.Width, 0, region.X, 0, region.Height / _size.Height, region.Y);
        PlaneSampler.Fill(
            picture.Pixels, map.ThenScale(1f / picture.Reduction, 1f / picture.Reduction), planes, _size.Width,
            new PlaneRegion(0, 0, _size.Width, _size.Height), _layout, PlaneSampler.Outside.Edge);
    }
}
