using Semblance.Detection;
using Semblance.Imaging;
using Semblance.Inference;
using Semblance.Models;

namespace Semblance.Liveness;

/// <summary>Presentation attack detection by the mean of one or more networks.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class PadDetector(IReadOnlyList<PadNetwork> networks, LivenessOptions options) : IDisposable
{
    private readonly PadThreshold _threshold = PadThresholds.For([.. networks.Select(network => network.Card)], options.Threshold);

    /// <summary>The networks, in the order in which they were named.</summary>
    public IReadOnlyList<PadNetwork> Networks => networks;

    /// <summary>Time spent inside the networks, summed over all threads.</summary>
    public TimeSpan TimeInNetwork => networks.Aggregate(TimeSpan.Zero, static (sum, network) => sum + network.TimeInNetwork);

    /// <summary>The room around a face below which there is no decision, in widths of its box.</summary>
    public float RoomNeeded { get; } = (float)options.MinRoom * networks.Min(static network => network.Factor);

    /// <summary>Loads the networks that the options mean.</summary>
    /// <exception cref="Errors.SemblanceException"><see cref="Errors.ErrorCode.ModelNotFound"/>: there is none; the message says how to get one.</exception>
    public static PadDetector Load(ModelLibrary library, LivenessOptions options, InferenceOptions inference) =>
        new(AllOrNone.Load(library.RequireAll(ModelTask.Liveness, options.Models), card => PadNetwork.Load(card, inference)), options);

    /// <summary>Judges faces, in their order.</summary>
    public PadAssessment[] Assess(Picture picture, IReadOnlyList<DetectedFace> faces, CancellationToken cancellation)
    {
        var boxes = faces.SelectMany(face => options.BoxScales.Select(scale => Scaled(face.Box, (float)scale))).ToArray();
        var sums = new float[faces.Count];
        foreach (var network in networks)
        {
            var scores = network.Score(picture, boxes, cancellation);
            for (var i = 0; i < scores.Length; i++)
                sums[i / options.BoxScales.Count] += scores[i];
        }

        var views = networks.Count * options.BoxScales.Count;
        return [.. faces.Select((face, i) => PadJudgement.Of(new PadScore(sums[i] / views), PadCrop.Room(face.Box, picture.Width, picture.Height), RoomNeeded, _threshold))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var network in networks)
            network.Dispose();
    }

    private static PixelBox Scaled(PixelBox box, float scale)
    {
        var (width, height) = (box.Width * scale, box.Height * scale);
        return new PixelBox(box.Centre.X - (width / 2), box.Centre.Y - (height / 2), width, height);
    }
}
