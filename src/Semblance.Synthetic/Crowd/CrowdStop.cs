using Semblance.Synthetic.Numerics;

namespace Semblance.Synthetic.Crowd;

/// <summary>A halt on the way. Nobody stands at once, nor walks at once: pace falls and rises over some tenths of a second, and begins and ends to do so gently.</summary>
/// <param name="At">Seconds of the way after which the pace begins to fall.</param>
/// <param name="Stands">Seconds without a step; below 0 where nobody halts.</param>
/// <param name="Eases">Seconds that it takes to halt, and again to walk.</param>
internal readonly record struct CrowdStop(double At, double Stands, double Eases)
{
    /// <summary>A third of all ways have one.</summary>
    private const float Share = 0.3f;

    /// <summary>By how many seconds the way takes longer: each change of pace loses half of its time.</summary>
    public double Costs => IsOne ? Stands + Eases : 0;

    private bool IsOne => Stands >= 0;

    /// <summary>Draws where on the way, whether, and for how long.</summary>
    /// <param name="walkSeconds">How long the way takes without it.</param>
    /// <param name="stream">Chance.</param>
    public static CrowdStop Draw(double walkSeconds, SeededStream stream)
    {
        var at = walkSeconds * stream.Between(0.35f, 0.65f);
        return stream.Chance(Share) ? new CrowdStop(at, stream.Between(0.8f, 2.5f), stream.Between(0.4f, 0.8f)) : new CrowdStop(at, -1, 0);
    }

    /// <summary>How many seconds of the way lie behind somebody.</summary>
    /// <param name="seconds">Since the first step.</param>
    public double WalkedAt(double seconds)
    {
        if (!IsOne || seconds <= At)
            return seconds;
        var begins = At + Eases + Stands;
        if (seconds < begins)
            return At + (Eases * Way(1) - (Eases * Way(1 - Math.Min(1, (seconds - At) / Eases))));
        return seconds < begins + Eases ? At + (Eases * (Way(1) + Way((seconds - begins) / Eases))) : seconds - Costs;
    }

    /// <summary>The pace as a share of the usual one: 0 to 1.</summary>
    /// <param name="seconds">Since the first step.</param>
    public double PaceAt(double seconds)
    {
        var begins = At + Eases + Stands;
        if (!IsOne || seconds <= At || seconds >= begins + Eases)
            return 1;
        return seconds < begins ? Pace(1 - Math.Min(1, (seconds - At) / Eases)) : Pace((seconds - begins) / Eases);
    }

    private static double Pace(double share) => share * share * (3 - (2 * share));

    /// <summary>The integral of the pace from 0 on; a half at 1.</summary>
    private static double Way(double share) => share * share * share * (1 - (share / 2));
}
