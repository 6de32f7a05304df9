using Semblance.Evaluation.Randomness;

namespace Semblance.Evaluation.Identification;

/// <summary>As whom the faces of each of some people were guessed, and whether that is better than chance.</summary>
/// <remarks>Each person counts alike, however many faces they have. One who is always guessed the same has a rate of one over the number of people: the rate of chance.</remarks>
public sealed class GuessTable
{
    private const int Draws = 10_000;
    private const double Tail = 0.025;

    private readonly double[][] _shares;

    /// <summary>Counts guesses.</summary>
    /// <param name="people">How many people there are, 1 or more.</param>
    /// <param name="guesses">Whose a face is, and as whom it was guessed; both from 0.</param>
    public GuessTable(int people, IReadOnlyCollection<(int Owner, int Guess)> guesses)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        ArgumentNullException.ThrowIfNull(guesses);
        (People, Faces) = (people, guesses.Count);
        _shares = [.. Enumerable.Range(0, people).Select(owner =>
        {
            var own = guesses.Where(guess => guess.Owner == owner).ToArray();
            return Enumerable.Range(0, people).Select(guess => own.Length == 0 ? 0 : own.Count(one => one.Guess == guess) / (double)own.Length).ToArray();
        })];
    }

    /// <summary>How many people there are.</summary>
    public int People { get; }

    /// <summary>How many guesses there are.</summary>
    public int Faces { get; }

    /// <summary>The rate of one who knows nothing.</summary>
    public double Chance => 1.0 / People;

    /// <summary>The mean over people of the share of their faces that are guessed rightly.</summary>
    public double Rate => RateOf(Enumerable.Range(0, People).ToArray());

    /// <summary>Within which 95 % of rates lie when the guesses say nothing about who it is: those of names dealt anew.</summary>
    public (double Low, double High) ByChance
    {
        get
        {
            var rates = ByDealing();
            return (rates[(int)(Tail * Draws)], rates[(int)((1 - Tail) * Draws) - 1]);
        }
    }

    /// <summary>How often names dealt anew are guessed as well as the true ones.</summary>
    public double PValue
    {
        get
        {
            var rate = Rate;
            return (ByDealing().Count(dealt => dealt >= rate - 1e-9) + 1.0) / (Draws + 1);
        }
    }

    private double[] ByDealing()
    {
        var random = new SeededRandom(1);
        var names = Enumerable.Range(0, People).ToArray();
        var rates = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            random.Shuffle<int>(names);
            rates[draw] = RateOf(names);
        }

        Array.Sort(rates);
        return rates;
    }

    private double RateOf(int[] names) => Enumerable.Range(0, People).Sum(owner => _shares[owner][names[owner]]) / People;
}
