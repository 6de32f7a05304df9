using Semblance.Index.Cascade.Rotation;

namespace Semblance.Index.Cascade.Planes;

/// <summary>Room in which 64 rows are encoded. For one thread at a time.</summary>
internal sealed class EncodingScratch(int dimension)
{
    public int Dimension => dimension;

    /// <summary>A rotated vector.</summary>
    public float[] Rotated { get; } = new float[RandomRotation.LengthOf(dimension)];

    /// <summary>The fine bits of 64 rows.</summary>
    public ulong[] Fine { get; } = new ulong[RandomRotation.LengthOf(dimension)];

    /// <summary>64 rows of 64 bits.</summary>
    public ulong[] Square { get; } = new ulong[64];
}
