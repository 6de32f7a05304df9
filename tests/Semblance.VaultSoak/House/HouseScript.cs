using Semblance.Vault.Audit;

namespace Semblance.VaultSoak.House;

/// <summary>
/// An endless row of operations on a whole house, the same for the same seed, with what has to be in it after each. Identifiers and keys are random, as they always are: people are known by
/// their external ids, templates by their bytes, events by how many there are of each kind.
/// </summary>
public sealed class HouseScript(int seed, int mostPeople = 40)
{
    private readonly Random _random = new(seed);
    private readonly List<MadePerson> _people = [];
    private readonly SortedDictionary<AuditAction, int> _events = [];
    private bool _hasGallery;
    private int _tombstones;

    /// <summary>The number of operations made so far.</summary>
    public int Made { get; private set; }

    /// <summary>How often the master key was rotated.</summary>
    public int Masters { get; private set; }

    /// <summary>Days since the script's beginning.</summary>
    public int Day { get; private set; }

    /// <summary>The time of the newest operation.</summary>
    public DateTimeOffset Now => ScriptClock.At(Day, Made);

    private DateOnly Today => ScriptClock.DayOf(Day);

    /// <summary>What the house has to hold after the operations made so far.</summary>
    public SortedSet<string> State()
    {
        var lines = new SortedSet<string>(_people.SelectMany(person => person.Lines()), StringComparer.Ordinal);
        if (_hasGallery)
            lines.Add(HouseLines.Gallery);
        lines.Add(HouseLines.Tombstones(_tombstones));
        lines.UnionWith(_events.Select(one => HouseLines.Events(one.Key, one.Value)));
        return lines;
    }

    /// <summary>Makes operations until there are so many.</summary>
    public void SkipTo(int made)
    {
        while (Made < made)
            Next();
    }

    /// <summary>Makes the next operation, and the state after it.</summary>
    public HouseStep Next()
    {
        if (Made++ == 0)
            return Begin();
        var draw = _random.Next(100);
        if (_people.Count == 0 || (draw < 42 && _people.Count < mostPeople))
            return Enrol();
        var person = _people[_random.Next(_people.Count)];
        return draw switch
        {
            < 52 => Erase(person),
            < 63 => EnrolMore(person),
            < 69 => Withdraw(person),
            < 73 => RecordConsent(person),
            < 78 => Remove(person),
            < 84 => Move(person),
            < 89 => Whole(HouseOperation.RollEpoch, Acts.RollEpochAsync, AuditAction.RotateKeys),
            < 93 => RotateMaster(),
            _ => Retain(),
        };
    }

    private HouseStep Begin()
    {
        _hasGallery = true;
        return Whole(HouseOperation.CreateGallery, Acts.CreateGalleryAsync, AuditAction.CreateGallery);
    }

    private HouseStep Enrol()
    {
        var person = new MadePerson($"p{Made}");
        _people.Add(person);
        var consent = Consent(person);
        var sources = Sources(person, 1 + _random.Next(3), consent);
        Count(AuditAction.RecordConsent, 1);
        return Whole(HouseOperation.Enrol, house => Acts.EnrolAsync(house, person.Name, sources, consent), AuditAction.Enrol);
    }

    private HouseStep EnrolMore(MadePerson person)
    {
        if (person.InForce(Today) is not { } consent)
            return RecordConsent(person);
        var sources = Sources(person, 1 + _random.Next(2), consent);
        return Whole(HouseOperation.EnrolMore, house => Acts.EnrolAsync(house, person.Name, sources, null), AuditAction.Enrol);
    }

    private HouseStep RecordConsent(MadePerson person)
    {
        var consent = Consent(person);
        return Whole(HouseOperation.RecordConsent, house => Acts.RecordConsentAsync(house, person.Name, consent), AuditAction.RecordConsent);
    }

    private HouseStep Withdraw(MadePerson person)
    {
        var ending = person.Consents.Where(consent => !consent.IsWithdrawn).ToArray();
        if (ending.Length == 0)
            return RecordConsent(person);
        person.References.RemoveAll(reference => ending.Any(consent => consent.Number == reference.Consent));
        for (var at = 0; at < person.Consents.Count; at++)
            person.Consents[at] = person.Consents[at] with { IsWithdrawn = true };
        return Whole(HouseOperation.Withdraw, house => Acts.WithdrawAsync(house, person.Name), AuditAction.WithdrawConsent, ending.Length);
    }

    private HouseStep Erase(MadePerson person)
    {
        _people.Remove(person);
        _tombstones++;
        return Whole(HouseOperation.Erase, house => Acts.EraseAsync(house, person.Name), AuditAction.Erase);
    }

    /// <summary>Some references of somebody go; with the last ones the person.</summary>
    private HouseStep Remove(MadePerson person)
    {
        if (Some(person) is not { Count: > 0 } some)
            return RecordConsent(person);
        string[] sources = [.. some.Select(reference => reference.Source)];
        person.References.RemoveAll(some.Contains);
        if (person.References.Count > 0)
            return Whole(HouseOperation.RemoveReferences, house => Acts.RemoveAsync(house, person.Name, sources), AuditAction.Change);
        _people.Remove(person);
        _tombstones++;
        return Whole(HouseOperation.RemoveReferences, house => Acts.RemoveAsync(house, person.Name, sources), AuditAction.Erase);
    }

    /// <summary>Some references of somebody turn out to show somebody else, on whose consent they rest from then on.</summary>
    private HouseStep Move(MadePerson person)
    {
        var other = _people[_random.Next(_people.Count)];
        if (other == person || other.InForce(Today) is not { } consent || Some(person) is not { Count: > 0 } some)
            return RecordConsent(person);
        person.References.RemoveAll(some.Contains);
        other.References.AddRange(some.Select(reference => reference with { ExpiresAt = consent.ExpiresAt < reference.ExpiresAt ? consent.ExpiresAt : reference.ExpiresAt, Consent = consent.Number }));
        if (person.References.Count == 0)
        {
            _people.Remove(person);
            _tombstones++;
            Count(AuditAction.Erase, 1);
        }

        string[] sources = [.. some.Select(reference => reference.Source)];
        return Whole(HouseOperation.MoveReferences, house => Acts.MoveAsync(house, person.Name, sources, other.Name), AuditAction.Change, events: 2);
    }

    private List<MadeReference> Some(MadePerson person) => person.References.Count == 0 ? [] : person.References.GetRange(0, 1 + _random.Next(person.References.Count));

    private HouseStep RotateMaster()
    {
        Masters++;
        var next = Masters;
        return Whole(HouseOperation.RotateMaster, house => Acts.RotateMasterAsync(house, next), AuditAction.RotateKeys);
    }

    /// <summary>Some days pass, and what is due goes: references first, then who has none left, then the word on record that it is done.</summary>
    private HouseStep Retain()
    {
        Day += 1 + _random.Next(4);
        var halves = new List<SortedSet<string>>();
        var due = _people.Where(person => person.References.RemoveAll(reference => reference.ExpiresAt <= Today) > 0).ToArray();
        Count(AuditAction.Change, due.Length);
        halves.Add(State());
        var over = _people.RemoveAll(person => person.References.Count == 0 && person.InForce(Today) is null);
        _tombstones += over;
        Count(AuditAction.Erase, over);
        halves.Add(State());
        Count(AuditAction.Change, 1);
        return new HouseStep(HouseOperation.Retain, Acts.RetainAsync, halves);
    }

    private HouseStep Whole(HouseOperation operation, Func<SoakHouse, Task<Guid?>> act, AuditAction happening, int events = 1)
    {
        Count(happening, events);
        return new HouseStep(operation, act, []);
    }

    private void Count(AuditAction action, int more)
    {
        if (more > 0)
            _events[action] = _events.GetValueOrDefault(action) + more;
    }

    private MadeConsent Consent(MadePerson person)
    {
        var consent = new MadeConsent(Made, Today.AddDays(5 + _random.Next(36)), IsWithdrawn: false);
        person.Consents.Add(consent);
        return consent;
    }

    private string[] Sources(MadePerson person, int count, MadeConsent consent)
    {
        var latest = Today.AddDays(Acts.RetentionDays);
        var expiry = consent.ExpiresAt < latest ? consent.ExpiresAt : latest;
        var sources = Enumerable.Range(1, count).Select(at => $"{person.Name}-{Made}-{at}").ToArray();
        person.References.AddRange(sources.Select(source => new MadeReference(source, expiry, consent.Number)));
        return sources;
    }
}
