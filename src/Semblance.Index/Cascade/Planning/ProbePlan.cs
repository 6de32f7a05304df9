using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Semblance.Index.Cascade.Planes;
using Semblance.Index.Cascade.Rotation;
using Semblance.Index.Codes;
using Semblance.Index.Kernels;

namespace Semblance.Index.Cascade.Planning;

/// <summary>What a search reads for one probe, and what a row needs to stay: chosen anew whenever the lowest score that matters has risen.</summary>
/// <remarks>For one thread at a time. Nothing is allocated after it was made.</remarks>
internal sealed unsafe class ProbePlan
{
    /// <summary>How far the cosine rises before other planes are chosen: half of the deviation between unrelated vectors.</summary>
    private const float WorthOtherPlanes = 0.02f;

    /// <summary>Vectors of fewer codes than this are compared with all rows, as the index says: planes of 64 coordinates read more than they spare.</summary>
    private const int CodesWorthPlanes = 16;

    /// <summary>The part of the budget that the look at a row gets: all its signs tell so much that a smaller part costs few rows, and the rest spares planes.</summary>
    private const double RowsPart = 1.0 / 4;

    private readonly BlockShape _shape;
    private readonly float[] _probe;
    private readonly ProbeSheaves _sheaves;
    private readonly CountMoments[] _signs;
    private readonly CountMoments[] _both;
    private readonly PlaneChoice _choice;
    private readonly nint[] _offsets;
    private PlaneReading _reading;
    private PlanCost _cost;
    private int _known;
    private bool _isWorthPlanes;
    private float _chosenFor;
    private double _ofPlanes;
    private double _ofRows;
    private double _whole;

    public ProbePlan(BlockShape shape)
    {
        _shape = shape;
        var most = shape.Coordinates / PlaneReading.Sheaf;
        (_probe, _sheaves, Rows) = (new float[shape.Coordinates], new ProbeSheaves(shape.Coordinates), new RowWeights(shape.Coordinates));
        (_signs, _both, _choice) = (new CountMoments[most], new CountMoments[most], new PlaneChoice(most));
        // Pinned, because the reading points into it.
        _offsets = GC.AllocateArray<nint>(2 * shape.Coordinates, pinned: true);
        _reading.Offsets = (nint*)Unsafe.AsPointer(ref _offsets[0]);
    }

    /// <summary>The lowest cosine that the plan finds.</summary>
    public float Cosine { get; private set; }

    /// <summary>Whether comparing every row costs less.</summary>
    public bool IsExhaustive { get; private set; }

    /// <summary>What is looked at of the rows that stay, before their codes.</summary>
    public RowLook Look { get; private set; }

    /// <summary>Bytes of a row that are looked at.</summary>
    public int LookBytes => Look switch { RowLook.Signs => _shape.SignsOfRow, RowLook.Bits => _shape.BitRow, _ => 0 };

    /// <summary>Which of these stay.</summary>
    public RowCut RowCut { get; private set; }

    public RowWeights Rows { get; }

    public ref readonly PlaneReading Reading => ref _reading;

    /// <summary>Takes a probe.</summary>
    /// <param name="rotation">The index's rotation.</param>
    /// <param name="codes">The probe.</param>
    /// <param name="cost">What reading costs.</param>
    public void Take(RandomRotation rotation, ProbeCodes codes, in PlanCost cost)
    {
        _cost = cost;
        rotation.Apply(codes.Wide[..rotation.Dimension], _probe);
        var unit = codes.Scale / rotation.Stretch;
        foreach (ref var value in _probe.AsSpan())
            value *= unit;
        _sheaves.Take(_probe);
        Rows.Take(_probe);
        _isWorthPlanes = rotation.Dimension >= CodesWorthPlanes;
        (IsExhaustive, Look, RowCut) = (true, RowLook.None, RowCut.All);
        Cosine = float.NegativeInfinity;
    }

    /// <summary>Lets go of the probe.</summary>
    public void Wipe()
    {
        _probe.AsSpan().Clear();
        _sheaves.Wipe();
        Rows.Wipe();
    }

    /// <summary>Chooses what to read, so that a reference at a cosine is missed with at most a given chance.</summary>
    /// <param name="cosine">The cosine.</param>
    /// <param name="budget">The chance.</param>
    public void Aim(float cosine, MissBudget budget)
    {
        Cosine = cosine;
        (IsExhaustive, Look, RowCut) = (true, RowLook.None, RowCut.All);
        if (budget.IsExact || !_isWorthPlanes || !(cosine > 0) || _sheaves.Count < 2)
            return;
        _ofPlanes = NormalTail.PlaceOf(budget.Share * (1 - RowsPart));
        _ofRows = NormalTail.PlaceOf(budget.Share * RowsPart);
        _whole = NormalTail.PlaceOf(budget.Share);
        var model = ModelOf(cosine);
        var best = Cheapest(model);
        if (best == 0)
            return;
        (_chosenFor, IsExhaustive) = (cosine, false);
        _choice.Take(_sheaves, best, _shape.HasFine);
        WritePlanes();
        SetCut(model);
    }

    /// <summary>Raises the cosine: the planes stay while they are about the right ones, and only what a row needs is worked out anew.</summary>
    public void Raise(float cosine, MissBudget budget)
    {
        if (IsExhaustive || cosine > _chosenFor + WorthOtherPlanes)
        {
            Aim(cosine, budget);
            return;
        }

        Cosine = cosine;
        var model = ModelOf(cosine);
        RowCut = CutOf(model, Look);
        SetCut(model);
    }

    private AgreementModel ModelOf(float cosine)
    {
        _known = 0;
        return new AgreementModel(MathF.Min(cosine, 0.999f), _shape.Coordinates);
    }

    private void SetCut(in AgreementModel model) => _reading.Cut = Math.Max(CutOf(model, Look == RowLook.None ? _whole : _ofPlanes, out _), 1);

    /// <summary>How many sheaves cost least; 0 where comparing every row costs less still.</summary>
    private int Cheapest(in AgreementModel model)
    {
        var signs = CutOf(model, RowLook.Signs);
        var bits = _shape.HasFine && !_cost.IsSmall(signs.Survival) ? CutOf(model, RowLook.Bits) : RowCut.All;
        var (best, least) = (0, PlanCost.OfAllRows(_shape.Coordinates));
        Look = RowLook.None;
        for (var sheaves = 1; sheaves <= _sheaves.Count; sheaves++)
        {
            _choice.Take(_sheaves, sheaves, _shape.HasFine);
            if (_choice.Most > PlaneReading.WideMost || _choice.Planes > least)
                break;
            CutOf(model, _ofPlanes, out var survival);
            var cost = _cost.Of(_choice.Planes, survival, signs.Survival, bits.Survival, out var look);
            if (cost < least)
                (best, least, Look) = (sheaves, cost, look);
        }

        RowCut = Look switch { RowLook.Signs => signs, RowLook.Bits => bits, _ => RowCut.All };
        return best;
    }

    private RowCut CutOf(in AgreementModel model, RowLook look) => Rows.CutOf(_probe, model, _ofRows, look);

    private int CutOf(in AgreementModel model, double place, out double survival)
    {
        CountMoments mated = default;
        double mean = 0, variance = 0, along = 0;
        for (var sheaf = 0; sheaf < _choice.Sheaves; sheaf++)
        {
            var (weight, isFine) = (_choice.WeightOf(sheaf), sheaf < _choice.Fine);
            Know(model, sheaf);
            mated.Add(isFine ? _both[sheaf] : _signs[sheaf], weight);
            mean += PlaneReading.Sheaf * weight * (isFine ? NonMated.BothMean : NonMated.SignMean);
            variance += PlaneReading.Sheaf * weight * weight * (isFine ? NonMated.BothVariance : NonMated.SignVariance);
            along += PlaneReading.Sheaf * weight * _sheaves.MeanOf(sheaf) * (isFine ? NonMated.BothDensity : NonMated.SignDensity);
        }

        var cut = mated.CutOff(place, _shape.Coordinates);
        survival = NonMated.Survival(cut, mean, variance, along, _shape.Coordinates);
        return cut;
    }

    /// <summary>Works out a sheaf's moments once for each aim.</summary>
    private void Know(in AgreementModel model, int sheaf)
    {
        for (; _known <= sheaf; _known++)
        {
            var probe = Vector512.Create(_sheaves.MagnitudesOf(_known));
            _signs[_known] = model.OfSigns(probe, Vector512<float>.One);
            if (_shape.HasFine)
                _both[_known] = model.OfBoth(probe, Vector512<float>.One);
        }
    }

    private void WritePlanes()
    {
        var at = 0;
        (_reading.Ones, _reading.Twos, _reading.Fours) = (Write(1, ref at), Write(2, ref at), Write(4, ref at));
    }

    /// <summary>Writes the planes of a weight.</summary>
    /// <returns>How many sheaves they are.</returns>
    private int Write(int weight, ref int at)
    {
        var before = at;
        for (var sheaf = 0; sheaf < _choice.Sheaves; sheaf++)
        {
            if (_choice.SignWeightOf(sheaf) == weight)
            {
                foreach (var coordinate in _sheaves.CoordinatesOf(sheaf))
                    _offsets[at++] = _shape.SignPlane(coordinate);
            }

            if (sheaf < _choice.Fine && _choice.WeightOf(sheaf) == weight)
            {
                foreach (var coordinate in _sheaves.CoordinatesOf(sheaf))
                    _offsets[at++] = _shape.FinePlane(coordinate);
            }
        }

        return (at - before) / PlaneReading.Sheaf;
    }
}
