using System.Numerics;
using System.Runtime.Intrinsics;

namespace Semblance.Index.Cascade.Planning;

/// <summary>
/// The second look at a row that stayed: all its signs, those of large coordinates of the probe counting up to seven times. The weights are
/// held as three bit planes, so that a row costs a few population counts.
/// </summary>
internal sealed class SignWeights(int coordinates)
{
    private const int Highest = 7;

    private readonly int _words = coordinates / 64;

    /// <summary>For each word of a row: the probe's signs and the three bits of the weights.</summary>
    private readonly ulong[] _planes = new ulong[4 * (coordinates / 64)];
    private readonly float[] _weights = new float[coordinates];
    private int _total;

    /// <summary>The highest weighted disagreement of a row that stays.</summary>
    public int Limit { get; private set; }

    /// <summary>The share of unrelated rows that stays, about.</summary>
    public double Survival { get; private set; }

    /// <summary>Takes a probe of unit length.</summary>
    public void Take(ReadOnlySpan<float> probe)
    {
        _planes.AsSpan().Clear();
        _total = 0;
        var largest = 0f;
        foreach (var value in probe)
            largest = MathF.Max(largest, MathF.Abs(value));
        for (var at = 0; at < probe.Length; at++)
        {
            var weight = (int)((MathF.Abs(probe[at]) * Highest / largest) + 0.5f);
            var (word, bit) = (4 * (at / 64), at % 64);
            _planes[word] |= (probe[at] > 0 ? 1ul : 0) << bit;
            for (var plane = 0; plane < 3; plane++)
                _planes[word + 1 + plane] |= ((ulong)(weight >> plane) & 1) << bit;
            _weights[at] = weight;
            _total += weight;
        }
    }

    /// <summary>Lets go of the probe.</summary>
    public void Wipe()
    {
        _planes.AsSpan().Clear();
        _weights.AsSpan().Clear();
    }

    /// <summary>Sets the limit for references at a cosine.</summary>
    public void Aim(ReadOnlySpan<float> probe, in AgreementModel model, double place)
    {
        CountMoments mated = default;
        double null0 = 0, nullAlong = 0;
        for (var at = 0; at < coordinates; at += 16)
        {
            var (q, w) = (Vector512.Abs(Vector512.Create(probe.Slice(at, 16))), Vector512.Create<float>(_weights.AsSpan(at, 16)));
            mated.Add(model.OfSigns(q, w), 1);
            null0 += Vector512.Sum(w * w) / 4;
            nullAlong += Vector512.Sum(w * q);
        }

        var cut = mated.CutOff(place, coordinates);
        Limit = _total - cut;
        Survival = NonMated.Survival(cut, _total / 2.0, null0, nullAlong * NonMated.SignDensity, coordinates);
    }

    /// <summary>How much a row disagrees with the probe.</summary>
    public unsafe int Disagreement(ulong* signs)
    {
        var disagreement = 0;
        fixed (ulong* planes = _planes)
        {
            for (var word = 0; word < _words; word++)
            {
                var at = planes + (4 * word);
                var differing = signs[word] ^ at[0];
                disagreement += BitOperations.PopCount(differing & at[1]) + (2 * BitOperations.PopCount(differing & at[2])) + (4 * BitOperations.PopCount(differing & at[3]));
            }
        }

        return disagreement;
    }
}
