using Semblance.Synthetic.Identity;
using Semblance.Synthetic.Rendering;

namespace Semblance.Synthetic.Crowd;

/// <summary>Keeps the shapes and paint of the people who were seen last: making them takes longer than a frame, and all of a long film's would take too much memory.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class CrowdModels(int most)
{
    private readonly Lock _gate = new();
    private readonly LinkedList<(long Person, Lazy<PersonModel> Model)> _recent = new();

    /// <summary>How many are kept.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
                return _recent.Count;
        }
    }

    /// <summary>A person's model, made now when it isn't kept.</summary>
    public PersonModel Of(long person) => Find(person).Value;

    private Lazy<PersonModel> Find(long person)
    {
        lock (_gate)
        {
            var node = _recent.First;
            while (node is not null && node.Value.Person != person)
                node = node.Next;
            if (node is null)
                node = new LinkedListNode<(long, Lazy<PersonModel>)>((person, new Lazy<PersonModel>(() => PersonModel.Build(PersonTraits.FromSeed(person)))));
            else
                _recent.Remove(node);
            _recent.AddFirst(node);
            if (_recent.Count > most)
                _recent.RemoveLast();
            return node.Value.Model;
        }
    }
}
