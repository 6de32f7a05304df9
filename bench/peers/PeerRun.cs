namespace Semblance.Peers;

/// <summary>Sends the same pictures through all peers, a few at a time and in turns, so that a noisy machine disturbs all of them alike.</summary>
internal sealed class PeerRun(IReadOnlyList<IPeer> peers, IReadOnlyList<string> pictures)
{
    /// <summary>Pictures that a peer works on before the next one has its turn.</summary>
    public const int PerTurn = 20;

    private const int Warmup = 5;

    /// <summary>Each peer's answers in the order of the pictures.</summary>
    public Answer[][] Go(TextWriter progress)
    {
        var answers = peers.Select(_ => new Answer[pictures.Count]).ToArray();
        foreach (var peer in peers)
        {
            foreach (var picture in pictures.Take(Warmup))
                peer.Work(picture);
        }
        for (var first = 0; first < pictures.Count; first += PerTurn)
        {
            for (var turn = 0; turn < peers.Count; turn++)
            {
                // Another peer starts each round: nobody always follows the same neighbour.
                var p = (turn + (first / PerTurn)) % peers.Count;
                for (var i = first; i < Math.Min(first + PerTurn, pictures.Count); i++)
                    answers[p][i] = peers[p].Work(pictures[i]);
            }
            if (first / PerTurn % 10 == 0)
                progress.WriteLine($"{Math.Min(first + PerTurn, pictures.Count)} of {pictures.Count} pictures");
        }
        return answers;
    }
}
