using System.Text.Json.Nodes;
using Semblance.Recognition;
using Semblance.Recognition.Grant;

namespace Semblance.Server.Dialects.FacePlusPlus;

/// <summary>What became of work that clients ask about later. It is done at once; its answers are remembered in memory, the newest of them.</summary>
internal sealed class FinishedTasks(RecognitionHouse house)
{
    private const int Most = 1_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, (Guid Grant, string Answer)> _byId = [];
    private readonly Queue<Guid> _oldestFirst = new();

    /// <summary>Remembers an answer.</summary>
    /// <returns>The task's name.</returns>
    public string Put(AccessGrant grant, JsonObject answer)
    {
        var id = house.Identifiers.Create();
        lock (_gate)
        {
            _byId[id] = (grant.Id, answer.ToJsonString());
            _oldestFirst.Enqueue(id);
            if (_oldestFirst.Count > Most)
                _byId.Remove(_oldestFirst.Dequeue());
        }

        return id.ToString("N");
    }

    /// <summary>The answer of a key's task; <see langword="null"/> where there is none, or none any more.</summary>
    public JsonObject? Find(AccessGrant grant, string name)
    {
        lock (_gate)
            return Guid.TryParseExact(name, "N", out var id) && _byId.TryGetValue(id, out var task) && task.Grant == grant.Id ? JsonNode.Parse(task.Answer)!.AsObject() : null;
    }
}
