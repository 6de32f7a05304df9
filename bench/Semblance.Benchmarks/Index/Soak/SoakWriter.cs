using Semblance.Index;

namespace Semblance.Benchmarks.Index.Soak;

/// <summary>Adds, updates and removes templates of its own subjects, and keeps what must be there.</summary>
internal sealed class SoakWriter(IVectorIndex index, MadeCodes codes, HandOver handOver, SoakFaults faults, int number, int seed)
{
    private readonly Random _random = new(unchecked((seed * 397) ^ number));
    private readonly Dictionary<long, List<KeptTemplate>> _kept = [];
    private readonly List<long> _subjects = [];
    private readonly sbyte[] _row = new sbyte[MadeCodes.Dimension];
    private long _next = (number + 1L) << 40;

    /// <summary>What must be there, by subject.</summary>
    public IReadOnlyDictionary<long, List<KeptTemplate>> Kept => _kept;

    /// <summary>Changes so far: added, updated, removed, subjects removed.</summary>
    public long[] Changes { get; } = new long[4];

    /// <summary>Takes over a template that is in the index already.</summary>
    public void Own(KeptTemplate template)
    {
        if (!_kept.TryGetValue(template.Subject, out var own))
        {
            _kept.Add(template.Subject, own = []);
            _subjects.Add(template.Subject);
        }

        own.Add(template);
    }

    /// <summary>Works until it is told to end.</summary>
    public void Run(Pace pace)
    {
        try
        {
            while (pace.Wait())
                Change();
        }
        catch (Exception cause)
        {
            faults.NoteWrong($"writer {number}: {cause}");
        }
    }

    /// <summary>As many templates come as go.</summary>
    private void Change()
    {
        var draw = _random.Next(100);
        if (draw < 38 || _subjects.Count == 0)
            Add();
        else if (draw < 68)
            Update();
        else if (draw < 88)
            RemoveOne();
        else
            RemoveSubject();
    }

    private void Add()
    {
        var subject = _subjects.Count > 0 && _random.Next(2) == 0 ? Pick() : _next++;
        var key = _next++;
        codes.Write(key, _row);
        var template = new KeptTemplate(subject, index.Add(subject, _row), key);
        Own(template);
        Changes[0]++;
        handOver.Lend(template);
    }

    private void Update()
    {
        var own = _kept[Pick()];
        var template = own[_random.Next(own.Count)];
        if (template.IsLent)
            return;
        var (old, key) = (template.Key, _next++);
        codes.Write(key, _row);
        if (!index.Update(template.Slot, _row))
            faults.NoteWrong($"slot {template.Slot} was refused an update");
        template.Key = key;
        Changes[1]++;
        handOver.TellGone(old);
        handOver.Lend(template);
    }

    private void RemoveOne()
    {
        var subject = Pick();
        var own = _kept[subject];
        var at = _random.Next(own.Count);
        if (own[at].IsLent)
            return;
        if (!index.Remove(own[at].Slot) || index.Remove(own[at].Slot))
            faults.NoteWrong($"slot {own[at].Slot} was not there, or twice");
        handOver.TellGone(own[at].Key);
        own.RemoveAt(at);
        if (own.Count == 0)
            Forget(subject);
        Changes[2]++;
    }

    private void RemoveSubject()
    {
        var subject = Pick();
        var own = _kept[subject];
        if (own.Exists(static template => template.IsLent))
            return;
        var removed = index.RemoveSubject(subject);
        if (removed != own.Count)
            faults.NoteWrong($"subject {subject} had {removed} templates, not {own.Count}");
        foreach (var template in own)
            handOver.TellGone(template.Key);
        Forget(subject);
        Changes[3]++;
    }

    private long Pick() => _subjects[_random.Next(_subjects.Count)];

    private void Forget(long subject)
    {
        _kept.Remove(subject);
        var at = _subjects.IndexOf(subject);
        _subjects[at] = _subjects[^1];
        _subjects.RemoveAt(_subjects.Count - 1);
    }
}
