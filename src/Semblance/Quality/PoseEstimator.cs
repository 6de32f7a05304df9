using Semblance.Imaging;
using Semblance.Inference;
using Semblance.Models;

namespace Semblance.Quality;

/// <summary>Head pose by the mean of one or more networks that see a square around the face (FSA-Net family).</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class PoseEstimator(IReadOnlyList<ModelSession> networks) : IDisposable
{
    /// <summary>Side of the square for each pixel of the face box's longer side.</summary>
    private const float Widening = 1.4f;

    private readonly WorkspacePool<TensorBuffer> _inputs = new(static () => new TensorBuffer());

    /// <summary>Time spent inside the networks, summed over all threads.</summary>
    public TimeSpan TimeInNetwork => networks.Aggregate(TimeSpan.Zero, static (sum, network) => sum + network.TimeInNetwork);

    /// <summary>Loads all head pose networks of the library; none is an answer too.</summary>
    public static PoseEstimator? Load(ModelLibrary library, InferenceOptions inference)
    {
        var cards = library.Models.Where(card => card.Task == ModelTask.HeadPose).ToArray();
        return cards.Length == 0 ? null : new PoseEstimator(AllOrNone.Load(cards, card => ModelSession.Load(card, inference)));
    }

    /// <summary>Estimates the pose of the face in a box.</summary>
    public HeadPose Estimate(Picture picture, PixelBox box)
    {
        using var lease = _inputs.Rent();
        float yaw = 0, pitch = 0, roll = 0;
        foreach (var network in networks)
        {
            Paint(picture, box, network.Card.Input, lease.Workspace);
            using var outputs = network.Run(lease.Workspace);
            var answer = outputs[network.MainOutput];
            yaw += answer[0] / networks.Count;
            pitch += answer[1] / networks.Count;
            roll += answer[2] / networks.Count;
        }

        // These networks count a turn to the picture's left and a clockwise tilt as positive; the house counts the other way.
        return new HeadPose(-yaw, pitch, -roll, IsEstimatedByModel: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _inputs.Dispose();
        foreach (var network in networks)
            network.Dispose();
    }

    private static void Paint(Picture picture, PixelBox box, InputContract contract, TensorBuffer input)
    {
        var (width, height) = (contract.Width ?? 64, contract.Height ?? 64);
        var side = Widening * MathF.Max(box.Width, box.Height);
        var s = side / width / picture.Reduction;
        var map = new PlaneMap(s, 0, (box.Centre.X - (side / 2)) / picture.Reduction, 0, s, (box.Centre.Y - (side / 2)) / picture.Reduction);
        PlaneSampler.Fill(picture.Pixels, map, input.Resize(1, height, width), width, new PlaneRegion(0, 0, width, height), TensorLayout.For(contract), PlaneSampler.Outside.Black);
    }
}
