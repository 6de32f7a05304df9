using Semblance.Alignment;
using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Imaging.Kernels;
using Semblance.Inference;
using Semblance.Models;

namespace Semblance.Quality;

/// <summary>Fitness for recognition by a network that sees the face aligned by its eyes and the middle of its mouth (LightQNet family).</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class RecognisabilityEstimator(ModelSession network) : IDisposable
{
    private static readonly CropTemplate UnitTemplate = new(1, [new(0.3419f, 0.4616f), new(0.6565f, 0.4598f), new(0.5012f, 0.8240f)]);

    private readonly WorkspacePool<TensorBuffer> _inputs = new(static () => new TensorBuffer());
    private readonly CropTemplate _template = UnitTemplate.ScaledTo(network.Card.Input.Width ?? 96);
    private readonly SampleLayout _layout = TensorLayout.For(network.Card.Input);

    /// <summary>Time spent inside the network, summed over all threads.</summary>
    public TimeSpan TimeInNetwork => network.TimeInNetwork;

    /// <summary>Loads the library's quality network; none is an answer too.</summary>
    public static RecognisabilityEstimator? Load(ModelLibrary library, InferenceOptions inference) =>
        library.Find(ModelTask.ImageQuality) is { } card ? new RecognisabilityEstimator(ModelSession.Load(card, inference)) : null;

    /// <summary>0 (unfit) to 1 (fit).</summary>
    public float Estimate(Picture picture, in FaceLandmarks points)
    {
        ReadOnlySpan<PixelPoint> three = [points.SubjectRightEye, points.SubjectLeftEye, points.SubjectRightMouthCorner.MiddleTo(points.SubjectLeftMouthCorner)];
        using var crop = FaceAligner.Align(picture, three, _template);
        using var lease = _inputs.Rent();
        var numbers = lease.Workspace.Resize(1, crop.Side, crop.Side);
        var size = crop.Side * crop.Side;
        for (var channel = 0; channel < 3; channel++)
            ScaleKernel.Scale(crop.Planes.Slice(channel * size, size), numbers.Slice(_layout.PlaneOf(channel) * size, size), _layout.Gain, _layout.BiasOf(channel));
        using var outputs = network.Run(lease.Workspace);
        return Math.Clamp(outputs[network.MainOutput][0], 0, 1);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _inputs.Dispose();
        network.Dispose();
    }
}
