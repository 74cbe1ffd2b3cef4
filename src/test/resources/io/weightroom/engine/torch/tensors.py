"""Writes tensors.json: what PyTorch makes of programs of the lesson on tensors.

python3 tensors.py > tensors.json
"""
import json
import torch

PROGRAMS = """
torch.tensor([1, 2, 3])
torch.tensor([1., 2., 3.])
torch.tensor([[1, 2], [3, 4.5]])
torch.tensor([True, False])
torch.tensor(7)
torch.tensor([])
torch.tensor([[1, 2], [3]])
torch.tensor([1, [2]])
torch.tensor([[1], 2])
torch.tensor([1, 2, 3], dtype=torch.float64)
torch.tensor([1.7, -1.7], dtype=torch.int32)
torch.tensor([1, 0, 2], dtype=torch.bool)
torch.tensor([True, 2])
torch.zeros(2, 3)
torch.zeros((2, 3), dtype=torch.int64)
torch.ones(2, 2) * 3
torch.zeros(3)
torch.zeros(())
torch.zeros(-1)
torch.full((2, 2), 7)
torch.full((2, 2), 7.5)
torch.full((2,), True)
torch.eye(3)
torch.eye(2, 3)
torch.arange(5)
torch.arange(5.)
torch.arange(1, 10, 3)
torch.arange(0, 1, 0.25)
torch.arange(5, 0, -1)
torch.arange(3, 0)
torch.arange(0, 5, 0)
torch.arange(24).reshape(4, 6)
torch.arange(24).reshape(2, 3, 4)
torch.linspace(0, 1, 5)
torch.manual_seed(42); torch.rand(2)
torch.manual_seed(42); torch.rand(2); torch.rand(2)
torch.manual_seed(42); torch.rand(3, 4)
torch.manual_seed(42); torch.randn(3)
torch.manual_seed(42); torch.randn(4, 5)
torch.manual_seed(0); torch.randint(0, 10, (3, 3))
torch.manual_seed(0); torch.randint(10, (5,))
torch.manual_seed(1); torch.randperm(6)
torch.manual_seed(7); x = torch.zeros(3); torch.rand_like(x)
torch.manual_seed(7); torch.rand(2, dtype=torch.float64)
torch.manual_seed(42); a = torch.rand(2); torch.manual_seed(42); b = torch.rand(2); torch.equal(a, b)
torch.zeros_like(torch.tensor([1, 2]))
torch.ones_like(torch.tensor([1., 2.]))
torch.full_like(torch.tensor([1., 2.]), 5)
torch.tensor([1, 2]).dtype
torch.tensor([1., 2.]).shape
torch.zeros(2, 3).size()
torch.zeros(2, 3).size(1)
torch.zeros(2, 3).size(-2)
torch.zeros(2, 3).size(2)
torch.zeros(2, 3).ndim
torch.zeros(2, 3).numel()
len(torch.zeros(4, 2))
len(torch.tensor(1))
torch.tensor([1.5]).item()
torch.tensor([1, 2]).item()
torch.tensor([[1, 2], [3, 4]]).tolist()
torch.zeros(2, 3).stride()
torch.zeros(2, 3).T.stride()
torch.zeros(2, 3).T.is_contiguous()
torch.arange(3) + 1
torch.arange(3) + 1.5
torch.arange(3) * 2
torch.arange(3) / 2
torch.arange(6) // 4
torch.arange(-3, 3) // 2
torch.arange(-3, 3) % 2
torch.arange(3) ** 2
2 ** torch.arange(4)
2.0 ** torch.arange(4)
1 / torch.tensor([1., 2., 4.])
1 / torch.arange(1, 4)
10 - torch.arange(3)
10 // torch.tensor([3, 4])
10 % torch.tensor([3, 4])
-torch.tensor([1., -2.])
~torch.tensor([True, False])
torch.tensor([1., 0.]) / 0
torch.tensor([0.]) / 0
torch.tensor([1, 2]) / 0
torch.tensor([1, 2]) // 0
torch.tensor([1, 2]) % 0
1 / 0
1.0 / 0
7 // 2
-7 // 2
-7 % 3
2 ** 10
2 ** -1
3 + 4 * 2
-2 ** 2
1 < 2
torch.tensor([1, 2]) + torch.tensor([0.5, 0.5])
torch.tensor([1, 2]) + torch.tensor([0.5, 0.5], dtype=torch.float64)
torch.tensor([1., 2.]) + torch.tensor(1, dtype=torch.float64)
torch.tensor([1, 2], dtype=torch.int32) + torch.tensor([1, 2])
torch.tensor([250], dtype=torch.uint8) + 10
torch.tensor([True, True]) + torch.tensor([True, False])
torch.tensor([True, True]) * 2
torch.tensor([True, True]) - torch.tensor([True, False])
torch.arange(8.).reshape(2, 4) * torch.tensor([[1., 2., 3., 4.]])
torch.ones(2, 4) * torch.arange(4.).reshape(1, 4)
torch.arange(3).reshape(3, 1) + torch.arange(4)
torch.ones(2, 3) + torch.ones(3, 2)
torch.ones(2, 4) * torch.ones(3)
torch.ones(5, 1, 4) + torch.ones(3, 1)
torch.ones(4, 3) - torch.ones(4)
torch.zeros(3) + torch.zeros(0)
torch.arange(6).reshape(2, 3) > 2
torch.arange(3) == torch.tensor([0, 5, 2])
torch.arange(4) <= 1
3 > torch.arange(5)
torch.arange(5) != 2
(torch.arange(5) > 1) & (torch.arange(5) < 4)
(torch.arange(5) < 1) | (torch.arange(5) > 3)
torch.arange(6.).reshape(2, 3).sum()
torch.arange(6).reshape(2, 3).sum(dim=0)
torch.arange(6).reshape(2, 3).sum(1)
torch.arange(6).reshape(2, 3).sum(dim=1, keepdim=True)
torch.arange(24).reshape(2, 3, 4).sum(dim=(0, 2))
torch.arange(6.).reshape(2, 3).mean()
torch.arange(6.).reshape(2, 3).mean(dim=0)
torch.mean(torch.arange(6.).reshape(2, 3), dim=-1)
torch.arange(6).mean()
torch.arange(6).sum(dim=3)
torch.tensor([True, True, False]).sum()
torch.arange(6.).reshape(2, 3).max()
torch.arange(6.).reshape(2, 3).max(dim=1)
torch.arange(6.).reshape(2, 3).max(dim=1).values
torch.arange(6.).reshape(2, 3).max(dim=1)[1]
torch.max(torch.tensor([1, 5]), torch.tensor([3, 2]))
torch.arange(6.).reshape(2, 3).min(dim=0).indices
torch.tensor([3., 1., 2.]).argmax()
torch.arange(6.).reshape(2, 3).argmax(dim=1)
torch.arange(6.).reshape(2, 3).argmin(0)
torch.arange(1, 5).prod()
torch.arange(1., 5.).std()
torch.arange(1., 5.).var(correction=0)
torch.arange(6.).reshape(2, 3).std(dim=0)
torch.arange(5).cumsum(0)
torch.tensor([0, 1]).any()
torch.tensor([0, 1]).all()
torch.tensor([3., 4.]).norm()
torch.tensor([1., 2., 3.]).softmax(dim=0)
torch.softmax(torch.tensor([[1., 2.], [3., 3.]]), dim=1)
torch.softmax(torch.tensor([1, 2]), dim=0)
torch.tensor([3, 1, 2]).sort()
torch.sort(torch.tensor([3., 1., 2.]), descending=True).values
torch.tensor([3, 1, 2]).argsort()
torch.tensor([5., 1., 7., 3.]).topk(2)
torch.tensor([-1.5, 2.5]).abs()
torch.exp(torch.tensor([0., 1.]))
torch.tensor([1., -1.]).log()
torch.tensor([4., 9., -1.]).sqrt()
torch.tensor([4, 9]).sqrt()
torch.sigmoid(torch.tensor([0., 2.]))
torch.relu(torch.tensor([-1., 2.]))
torch.tanh(torch.tensor([0.5]))
torch.tensor([0.5, 1.5, 2.5]).round()
torch.tensor([-5., 0.5, 9.]).clamp(0, 1)
torch.clamp(torch.tensor([-5., 9.]), min=0)
x = torch.tensor([-1., 2., -3.]); torch.where(x > 0, x, 0.)
x = torch.tensor([-1., 2., -3.]); torch.where(x > 0, x, torch.zeros(3))
torch.arange(6).reshape(3, 2)
torch.arange(6).reshape(2, -1)
torch.arange(6).view(3, 2)
torch.arange(6).view(-1)
torch.arange(6).reshape(4, 2)
torch.arange(6).view(4, 2)
torch.arange(6).reshape(4, -1)
torch.arange(6).reshape(-1, -1)
torch.arange(6).reshape(2, 3).T
torch.arange(6).reshape(2, 3).t()
torch.arange(6).reshape(2, 3).T.view(6)
torch.arange(6).reshape(2, 3).T.reshape(6)
torch.arange(6).reshape(2, 3).T.contiguous().view(6)
torch.arange(24).reshape(2, 3, 4).transpose(0, 2).shape
torch.arange(24).reshape(2, 3, 4).permute(2, 0, 1).shape
torch.arange(24).reshape(2, 3, 4).transpose(0, 3)
torch.zeros(3, 226, 226).unsqueeze(0).shape
torch.arange(3).unsqueeze(1)
torch.arange(3).unsqueeze(-1).shape
torch.arange(3).unsqueeze(3)
torch.zeros(1, 3, 1).squeeze().shape
torch.zeros(1, 3, 1).squeeze(0).shape
torch.zeros(1, 3, 1).squeeze(1).shape
torch.zeros(2, 3, 4).flatten().shape
torch.zeros(2, 3, 4).flatten(start_dim=1).shape
torch.arange(3).expand(2, 3)
torch.zeros(3, 1).expand(3, 4).stride()
torch.zeros(3, 2).expand(3, 4)
torch.arange(2).repeat(3)
torch.arange(2).repeat(2, 2)
torch.arange(4).flip(0)
torch.arange(5).roll(2)
torch.ones(2, 3) @ torch.ones(3, 4)
torch.ones(2, 3) @ torch.ones(2, 3)
torch.arange(3.) @ torch.arange(3.)
torch.ones(2, 3) @ torch.arange(3.)
torch.ones(2, 3) @ torch.arange(2.)
torch.matmul(torch.ones(5, 2, 3), torch.ones(3, 4)).shape
torch.mm(torch.ones(2, 3), torch.ones(3))
torch.arange(3) @ torch.arange(3.)
torch.dot(torch.tensor([1., 2.]), torch.tensor([3., 4.]))
torch.dot(torch.tensor([1., 2.]), torch.tensor([3., 4., 5.]))
torch.outer(torch.arange(3.), torch.arange(2.))
torch.tensor(2.) @ torch.ones(2)
x = torch.arange(12).reshape(3, 4); x[0]
x = torch.arange(12).reshape(3, 4); x[-1]
x = torch.arange(12).reshape(3, 4); x[1, 2]
x = torch.arange(12).reshape(3, 4); x[:, 1]
x = torch.arange(12).reshape(3, 4); x[1:, :2]
x = torch.arange(12).reshape(3, 4); x[::2]
x = torch.arange(12).reshape(3, 4); x[..., -1]
x = torch.arange(12).reshape(3, 4); x[:, None].shape
x = torch.arange(12).reshape(3, 4); x[[0, 2]]
x = torch.arange(12).reshape(3, 4); x[[0, 2], [1, 3]]
x = torch.arange(12).reshape(3, 4); x[:, torch.tensor([3, 0])]
x = torch.arange(12).reshape(3, 4); x[x > 5]
x = torch.arange(12).reshape(3, 4); x[torch.tensor([True, False, True])]
x = torch.arange(12).reshape(3, 4); x[torch.tensor([True, False])]
x = torch.arange(12).reshape(3, 4); x[3]
x = torch.arange(12).reshape(3, 4); x[0, 4]
x = torch.arange(12).reshape(3, 4); x[0, 0, 0]
x = torch.arange(12).reshape(3, 4); x[::-1]
x = torch.arange(12).reshape(3, 4); x[[0, 5]]
x = torch.arange(12).reshape(3, 4); x[1.5]
x = torch.arange(5); x[10:]
x = torch.arange(5); x[1:4:2]
x = torch.arange(5); x[torch.tensor(2)]
torch.tensor(5)[0]
torch.cat([torch.zeros(2, 2), torch.ones(1, 2)])
torch.cat([torch.arange(2), torch.arange(3)])
torch.cat([torch.zeros(2, 2), torch.ones(2, 1)], dim=1)
torch.cat([torch.zeros(2, 2), torch.ones(1, 3)])
torch.cat((torch.zeros(2), torch.ones(2, 2)))
torch.stack([torch.arange(3), torch.arange(3) + 3])
torch.stack([torch.arange(3), torch.arange(3)], dim=1)
torch.stack([torch.arange(3), torch.arange(2)])
torch.cat([])
x = torch.arange(4); y = x; y[0] = 100; x
x = torch.arange(4); y = x.clone(); y[0] = 100; x
x = torch.arange(4); y = x.view(2, 2); y[1, 1] = -1; x
x = torch.arange(4.); x[x > 1] = 0; x
x = torch.arange(6).reshape(2, 3); x[0] = torch.tensor([7, 8, 9]); x
x = torch.arange(6).reshape(2, 3); x[:, 1] = 0.9; x
x = torch.arange(6).reshape(2, 3); x[0] = torch.tensor([7, 8]); x
x = torch.zeros(3); y = x; x += 1; y
x = torch.zeros(3); y = x; x = x + 1; y
x = torch.arange(3); x += 0.5
x = torch.arange(3); x /= 2
x = torch.zeros(2); x.add_(5); x
x = torch.zeros(2, 2); x.fill_(3.); x
torch.tensor([1.9, -1.9]).int()
torch.tensor([1, 0]).bool()
torch.arange(3).float()
torch.arange(3).double().dtype
torch.arange(3).to(torch.float32)
torch.tensor([0.1]).double()
torch.tensor([70000.]).half()
torch.tensor([1, 2]).to("cuda")
torch.zeros(2, 2, device="cpu")
torch.tensor([3.]).long()
torch.arange(9).reshape(3, 3).tril()
torch.diag(torch.tensor([1, 2]))
torch.arange(4).reshape(2, 2).trace()
torch.gather(torch.tensor([[1, 2], [3, 4]]), 1, torch.tensor([[0], [1]]))
torch.nonzero(torch.tensor([0, 3, 0, 4]))
torch.allclose(torch.tensor([1.]), torch.tensor([1. + 1e-9]))
undefined + 1
torch.nothing(3)
torch.zeros(2).nothing()
torch.tensor([1, 2]) + "a"
[1, 2] + [3]
(1, 2)
torch.tensor([1, 2
torch.tensor([1, 2]))
1 +
torch.sum(torch.ones(2, 3), dim=0, keepdims=True)
torch.zeros(2, 3, 4).matmul(torch.zeros(2, 5, 4))
torch.bmm(torch.zeros(2, 3, 4), torch.zeros(3, 4, 2))
torch.ones(3, 1).T @ torch.ones(3, 1)
torch.manual_seed(3); w = torch.randn(3, 2); x = torch.tensor([[1., 2., 3.]]); x @ w
α = torch.tensor([1., 2.]); α * 2
torch.inf * torch.zeros(1)
torch.pi * torch.ones(1)
""".strip().splitlines()


def number(x):
    return repr(x) if not isinstance(x, float) else ("nan" if x != x else repr(x))


def described(value):
    if isinstance(value, torch.Tensor):
        return {
            "shape": list(value.shape),
            "dtype": str(value.dtype).removeprefix("torch."),
            "strides": list(value.stride()),
            "values": [number(x) for x in value.flatten().tolist()],
        }
    if isinstance(value, tuple) and len(value) == 2 and isinstance(value[0], torch.Tensor):
        return {"pair": [described(v) for v in value]}
    if value is None or isinstance(value, torch._C.Generator):
        return {"text": ""}
    if isinstance(value, torch.Size):
        return {"text": repr(tuple(value))}
    return {"text": repr(value)}


def outcome(program):
    names = {"torch": torch}
    last = {"text": ""}
    for line in program.split(";"):
        line = line.strip()
        try:
            try:
                last = described(eval(compile(line, "line", "eval"), names))
            except SyntaxError:
                code = compile(line, "line", "exec")
                exec(code, names)
                name = line.split("=")[0].split("[")[0].strip(" +/*-")
                last = described(names[name])
        except Exception as e:
            last = {"error": type(e).__name__, "message": str(e).splitlines()[0].removesuffix(" (line, line 1)")}
    return last


print("[")
rows = [{"program": p, "outcome": outcome(p)} for p in PROGRAMS if p]
print(",\n".join(json.dumps(r, ensure_ascii=False) for r in rows))
print("]")
