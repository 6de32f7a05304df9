namespace Semblance.Evaluation.Samples;

/// <summary>One biometric sample of an evaluation: whose it is, and the unit vector that the engine made of it.</summary>
/// <remarks>Immutable as long as the memory behind the vector is left alone.</remarks>
public sealed record LabelledSample
{
    /// <summary>Makes a sample.</summary>
    /// <param name="sampleId">Names the sample; unique within a set.</param>
    /// <param name="subject">Names the person; samples with the same name are mated.</param>
    /// <param name="vector">The vector, of length 1; null or empty for a failure to enrol.</param>
    /// <param name="quality">Quality score 0..100, higher is better; null when not measured.</param>
    public LabelledSample(string sampleId, string subject, ReadOnlyMemory<float>? vector, double? quality = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(sampleId);
        ArgumentException.ThrowIfNullOrEmpty(subject);
        if (quality is not (null or (>= 0 and <= 100)))
            throw new ArgumentOutOfRangeException(nameof(quality), quality, "A quality score lies between 0 and 100.");
        SampleId = sampleId;
        Subject = subject;
        // A null array turns into an empty memory, not into null: both are a failure to enrol.
        Vector = vector is { IsEmpty: false } ? vector : null;
        Quality = quality;
    }

    /// <summary>Names the sample; unique within a set.</summary>
    public string SampleId { get; }

    /// <summary>Names the person.</summary>
    public string Subject { get; }

    /// <summary>The vector, of length 1; null for a failure to enrol.</summary>
    public ReadOnlyMemory<float>? Vector { get; }

    /// <summary>Quality score 0..100, higher is better; null when not measured.</summary>
    public double? Quality { get; }

    /// <summary>True when the engine made no template of the sample.</summary>
    public bool FailedToEnrol => Vector is null;
}
