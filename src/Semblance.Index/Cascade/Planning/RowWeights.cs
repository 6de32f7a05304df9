using System.Numerics;
using System.Runtime.Intrinsics;

namespace Semblance.Index.Cascade.Planning;

/// <summary>
/// The second look at a row that stayed: all its signs, or all its bits, those of large coordinates of the probe counting up to seven times. The
/// weights are held as three bit planes, so that a row costs a few population counts.
/// </summary>
/// <remarks>Both bits of a coordinate are a number from 0 to 3, of which the sign is the two: so it counts twice where fine bits are looked at.</remarks>
internal sealed class RowWeights(int coordinates)
{
    private const int Highest = 7;

    /// <summary>A step of the weights in deviations of a coordinate: with so many steps the best for normal ones, about.</summary>
    private const float Step = 0.36f;

    /// <summary>What both bits of a coordinate can disagree by.</summary>
    private const int MostOfBits = 3;

    private readonly int _words = coordinates / 64;

    /// <summary>For each word of a row: the probe's signs and the three bits of the weights.</summary>
    private readonly ulong[] _planes = new ulong[4 * (coordinates / 64)];
    private readonly float[] _weights = new float[coordinates];
    private int _total;

    /// <summary>Takes a probe of unit length.</summary>
    public void Take(ReadOnlySpan<float> probe)
    {
        _planes.AsSpan().Clear();
        _total = 0;
        var scale = MathF.Sqrt(coordinates) / Step;
        for (var at = 0; at < probe.Length; at++)
        {
            var weight = Math.Min((int)((MathF.Abs(probe[at]) * scale) + 0.5f), Highest);
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

    /// <summary>Which rows have to stay, so that a reference at a cosine does.</summary>
    /// <param name="probe">The probe.</param>
    /// <param name="model">References at the cosine.</param>
    /// <param name="place">The normal distribution's place for the chance that it does not.</param>
    /// <param name="look">What is looked at.</param>
    public RowCut CutOf(ReadOnlySpan<float> probe, in AgreementModel model, double place, RowLook look)
    {
        if (look == RowLook.None)
            return RowCut.All;
        var isFine = look == RowLook.Bits;
        CountMoments mated = default;
        double squares = 0, along = 0;
        for (var at = 0; at < coordinates; at += 16)
        {
            var (q, w) = (Vector512.Abs(Vector512.Create(probe.Slice(at, 16))), Vector512.Create<float>(_weights.AsSpan(at, 16)));
            mated.Add(isFine ? model.OfBoth(q, w) : model.OfSigns(q, w), 1);
            squares += Vector512.Sum(w * w);
            along += Vector512.Sum(w * q);
        }

        var cut = mated.CutOff(place, coordinates);
        return isFine
            ? new((MostOfBits * _total) - cut, NonMated.Survival(cut, _total * NonMated.BothMean, squares * NonMated.BothVariance, along * NonMated.BothDensity, coordinates))
            : new(_total - cut, NonMated.Survival(cut, _total * NonMated.SignMean, squares * NonMated.SignVariance, along * NonMated.SignDensity, coordinates));
    }

    /// <summary>How much a row disagrees with the probe.</summary>
    /// <param name="bits">The row's signs, and behind them its fine bits where they are looked at.</param>
    /// <param name="look">What is looked at.</param>
    public unsafe int Disagreement(ulong* bits, RowLook look) => look switch
    {
        RowLook.Signs => Disagreement(bits),
        RowLook.Bits => (2 * Disagreement(bits)) + Disagreement(bits + _words),
        _ => 0,
    };

    private unsafe int Disagreement(ulong* bits)
    {
        var disagreement = 0;
        fixed (ulong* planes = _planes)
        {
            for (var word = 0; word < _words; word++)
            {
                var at = planes + (4 * word);
                var differing = bits[word] ^ at[0];
                disagreement += BitOperations.PopCount(differing & at[1]) + (2 * BitOperations.PopCount(differing & at[2])) + (4 * BitOperations.PopCount(differing & at[3]));
            }
        }

        return disagreement;
    }
}
