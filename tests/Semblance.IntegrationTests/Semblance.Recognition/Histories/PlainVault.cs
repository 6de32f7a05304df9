using Semblance.Embedding;
using Semblance.UnitTests.Comparison;

namespace Semblance.IntegrationTests.Recognition.Histories;

/// <summary>What a vault and its index have to do, as a plain dictionary and loops: slow and obvious.</summary>
internal sealed class PlainVault
{
    public const int RetentionDays = 365;

    private const int Dimension = 16;

    private readonly SortedDictionary<string, Person> _people = new(StringComparer.Ordinal);

    private int _enrolled;

    public DateOnly Today { get; private set; } = DateOnly.FromDateTime(MadeHouse.Start.UtcDateTime);

    public IEnumerable<string> Names => _people.Keys;

    /// <summary>A template of its own for each number.</summary>
    public static FaceTemplate Template(int number)
    {
        var random = new Random(number);
        var values = new float[Dimension];
        for (var i = 0; i < Dimension; i++)
            values[i] = (random.NextSingle() * 2) - 1;
        return FaceTemplate.Create(FaceEmbedding.Create(CalibrationTables.Model, values));
    }

    public bool Has(string name) => _people.ContainsKey(name);

    public bool HasConsent(string name) => _people.TryGetValue(name, out var person) && person.Consents.Any(static consent => consent.IsGiven);

    public bool AreToldApart(string one, string other) => _people[one].Others.Contains(other);

    public bool IsNotShownBy(string name, int probe) => _people[name].NotShown.Contains(probe);

    public void Enrol(string name, int[] templates, int consentDays)
    {
        if (!_people.TryGetValue(name, out var person))
            _people[name] = person = new Person([], [], [], []);
        var consent = new Consent(Today, Today.AddDays(consentDays)) { IsGiven = true };
        person.Consents.Add(consent);
        var end = consent.End < Today.AddDays(RetentionDays) ? consent.End : Today.AddDays(RetentionDays);
        person.References.AddRange(templates.Select(template => new Reference(++_enrolled, template, end)));
    }

    public void Erase(string name)
    {
        _people.Remove(name);
        foreach (var person in _people.Values)
            person.Others.Remove(name);
    }

    /// <summary>References of somebody; none of nobody.</summary>
    public int CountOf(string name) => _people.TryGetValue(name, out var person) ? person.References.Count : 0;

    /// <summary>Whether somebody is there on whose consent references can rest.</summary>
    public bool CanTake(string name) => _people.TryGetValue(name, out var person) && InForce(person) is not null;

    public void Remove(string name, int most)
    {
        Take(name, most);
        if (CountOf(name) == 0)
            Erase(name);
    }

    /// <summary>The first references of one become another's, who inherits what was said where nothing is left.</summary>
    public void Attribute(string name, string other, int most)
    {
        var (from, to) = (_people[name], _people[other]);
        var end = InForce(to)!.End;
        to.References.AddRange(Take(name, most).Select(reference => reference with { End = end < reference.End ? end : reference.End }));
        if (from.References.Count > 0)
            return;
        to.NotShown.UnionWith(from.NotShown);
        foreach (var third in from.Others)
            TellApart(other, third);
        Erase(name);
    }

    public void Withdraw(string name)
    {
        _people[name].Consents.ForEach(static consent => consent.IsGiven = false);
        _people[name].References.Clear();
    }

    public void TellApart(string one, string other)
    {
        _people[one].Others.Add(other);
        _people[other].Others.Add(one);
    }

    public void Deny(string name, int probe) => _people[name].NotShown.Add(probe);

    public void Pass(int days) => Today = Today.AddDays(days);

    public void Sweep()
    {
        foreach (var person in _people.Values)
            person.References.RemoveAll(reference => reference.End <= Today);
        foreach (var name in _people.Where(entry => entry.Value.References.Count == 0 && !entry.Value.Consents.Any(consent => consent.IsGiven && consent.End > Today)).Select(static entry => entry.Key).ToArray())
            Erase(name);
    }

    /// <summary>Everybody who can be found, by the best reference, the most alike first.</summary>
    public IReadOnlyList<(string Name, double Score)> Search(int probe) =>
    [
        .. _people
            .Where(entry => !entry.Value.NotShown.Contains(probe))
            .Select(entry => (entry.Key, Scores: entry.Value.References.Where(reference => Today < reference.End).Select(reference => Cosine(probe, reference.Template)).ToArray()))
            .Where(static entry => entry.Scores.Length > 0)
            .Select(static entry => (Name: entry.Key, Score: entry.Scores.Max()))
            .OrderByDescending(static entry => entry.Score),
    ];

    /// <summary>Everybody who is kept, with how much.</summary>
    public IReadOnlyList<string> Roll() => [.. _people.Select(static entry => FormattableString.Invariant($"{entry.Key} {entry.Value.References.Count}"))];

    private Consent? InForce(Person person) => person.Consents.Where(consent => consent.IsGiven && consent.End > Today).MaxBy(static consent => consent.Given);

    private Reference[] Take(string name, int most)
    {
        Reference[] taken = [.. _people[name].References.OrderBy(static reference => reference.Number).Take(most)];
        _people[name].References.RemoveAll(taken.Contains);
        return taken;
    }

    private static double Cosine(int one, int other)
    {
        var (first, second) = (Template(one), Template(other));
        return Product(first, second) / Math.Sqrt(Product(first, first) * Product(second, second));
    }

    private static double Product(FaceTemplate one, FaceTemplate other)
    {
        var sum = 0.0;
        for (var i = 0; i < Dimension; i++)
            sum += one.Codes[i] * other.Codes[i];
        return sum;
    }

    private sealed record Person(List<Reference> References, List<Consent> Consents, HashSet<string> Others, HashSet<int> NotShown);

    private sealed record Reference(int Number, int Template, DateOnly End);

    private sealed record Consent(DateOnly Given, DateOnly End)
    {
        public bool IsGiven { get; set; }
    }
}
